package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunColorsTest {
    @Test
    void aRunKeepsItsColourForLife(@TempDir Path folder) throws CoreException {
        Path file = folder.resolve("colors");
        RunColors first = RunColors.open(file);
        int a = first.index("a");
        int b = first.index("b");
        first.save();
        RunColors second = RunColors.open(file);
        assertEquals(b, second.index("b"));
        assertNotEquals(a, second.index("c"));
        assertEquals(a, second.index("a"));
        second.save();
        assertEquals(second.index("c"), RunColors.open(file).index("c"));
    }

    @Test
    void aTornLineIsLeftOut(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("colors");
        RunColors colors = RunColors.open(file);
        int a = colors.index("a");
        colors.save();
        Files.writeString(file, "torn-and-no-num", StandardOpenOption.APPEND);
        RunColors again = RunColors.open(file);
        again.index("b");
        again.save();
        assertEquals(a, RunColors.open(file).index("a"));
        assertEquals(again.index("b"), RunColors.open(file).index("b"));
    }

    @Test
    void theFirstOfTwoProcessesWins(@TempDir Path folder) throws CoreException {
        Path file = folder.resolve("colors");
        RunColors one = RunColors.open(file);
        RunColors other = RunColors.open(file);
        one.index("a");
        int b = one.index("b");
        other.index("b");
        one.save();
        other.save();
        assertEquals(b, RunColors.open(file).index("b"));
    }
}
