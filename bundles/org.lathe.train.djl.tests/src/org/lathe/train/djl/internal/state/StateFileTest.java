package org.lathe.train.djl.internal.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.train.djl.internal.run.Snapshot;
import org.lathe.train.djl.internal.train.Course;
import org.lathe.train.djl.internal.train.Optimizer;
import org.lathe.train.djl.internal.train.Scorer;
import org.lathe.train.djl.internal.train.TrainingState;

/** What was written is read again to the bit; a damaged file is refused. */
class StateFileTest {
    @TempDir
    private Path folder;

    private static TrainingState state(Snapshot last, Snapshot best) {
        Course course = new Course(7, 700, Optional.of(new Scorer.Goodness(0.1 + 0.2, -1e-300)), 5, 0.1f, 6);
        return new TrainingState(
                course, last, best, new Optimizer.State(700, List.of(floats(3, 100_000), floats(4, 100_000))));
    }

    private static float[] floats(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.intBitsToFloat(random.nextInt() & 0x7f7f_ffff);
        }
        return values;
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        Snapshot last = new Snapshot(floats(1, 100_000), Map.of("mean of ä", floats(5, 3)));
        Snapshot best = new Snapshot(floats(2, 100_000), Map.of("mean of ä", floats(6, 3)));
        TrainingState written = state(last, best);
        StateFile file = new StateFile(folder.resolve("state"));
        assertTrue(file.read().isEmpty());
        file.write(state(best, last));
        file.write(written);
        TrainingState read = file.read().orElseThrow();
        assertEquals(written.course(), read.course());
        assertArrayEquals(last.weights(), read.last().weights());
        assertArrayEquals(best.weights(), read.best().weights());
        assertArrayEquals(
                best.statistics().get("mean of ä"), read.best().statistics().get("mean of ä"));
        assertEquals(700, read.optimizer().steps());
        assertArrayEquals(floats(4, 100_000), read.optimizer().buffers().get(1));
    }

    @Test
    void theSameWeightsAreWrittenOnce() throws Exception {
        Snapshot last = new Snapshot(floats(1, 1000), Map.of());
        StateFile file = new StateFile(folder);
        file.write(state(last, last));
        TrainingState read = file.read().orElseThrow();
        assertSame(read.last(), read.best());
    }

    @Test
    void anyDamageIsAnError() throws Exception {
        Snapshot last = new Snapshot(floats(1, 50), Map.of());
        StateFile file = new StateFile(folder);
        file.write(state(last, last));
        Path path;
        try (var files = Files.list(folder)) {
            path = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(path);
        for (int length : new int[] {0, 7, 8, 40, whole.length - 1}) {
            Files.write(path, java.util.Arrays.copyOf(whole, length));
            assertThrows(CoreException.class, file::read, "cut off at " + length);
        }
        byte[] lying = whole.clone();
        lying[7] = 0x7f;
        Files.write(path, lying);
        assertThrows(CoreException.class, file::read);
    }
}
