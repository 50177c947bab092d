package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest journey: the product starts without a display and says what it is. */
class VersionTest {
    @TempDir
    private Path workspace;

    @Test
    void theProductSaysItsVersion() throws Exception {
        Lathe.Outcome outcome = new Lathe(workspace).run("--version");

        assertAll(
                () -> assertEquals(0, outcome.exit(), outcome::err),
                () -> assertTrue(outcome.out().contains("1.0.0"), outcome::out),
                () -> assertEquals("", outcome.err()));
    }

    @Test
    void aWrongCommandIsWrongUsage() throws Exception {
        assertEquals(2, new Lathe(workspace).run("no-such-command").exit());
    }
}
