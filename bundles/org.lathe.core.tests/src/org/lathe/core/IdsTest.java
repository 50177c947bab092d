package org.lathe.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void anIdIsAVersion7Uuid() {
        String id = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1)).next();
        assertTrue(Ids.isId(id), id);
        assertEquals(NOW.toEpochMilli(), Long.parseLong(id.substring(0, 12), 16));
        assertEquals('7', id.charAt(12));
        assertTrue("89ab".indexOf(id.charAt(16)) >= 0, id);
    }

    @Test
    void idsGrowWithinAMillisecondAndWhenTheCounterIsFull() {
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new Random(2));
        String last = ids.next();
        for (int i = 0; i < 10_000; i++) {
            String next = ids.next();
            assertTrue(next.compareTo(last) > 0, last + " then " + next);
            last = next;
        }
    }

    @Test
    void onlyIdsBecomePaths() {
        assertFalse(Ids.isId("../../etc/passwd"));
        assertThrows(IllegalArgumentException.class, () -> Workspace.standard().run(".."));
    }
}
