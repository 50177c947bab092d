package org.lathe.journey;

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
    void theProductSaysItsVersion() {
        Lathe.Result said = Lathe.in(workspace).ok("--version");
        assertTrue(said.out().contains("1.0.0"), said::toString);
        assertEquals("", said.err());
    }

    @Test
    void aWrongCommandIsWrongUsage() {
        Lathe.in(workspace).run("no-such-command").expect(2);
    }
}
