package org.lathe.media.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.media.Drop;
import org.lathe.media.internal.scan.MediaScanner;

/** A table much larger than the memory that it may take. */
class LargeTableTest {
    private static final long SIZE = 200_000_000;
    private static final long ALLOWED = 40L << 20;

    @TempDir
    Path folder;

    @Test
    void aTableIsReadThroughInBoundedMemory() throws Exception {
        Path file = folder.resolve("large.csv");
        long rows = write(file);
        long before = retained();
        Watch watch = new Watch();
        ImportRequest request = ImportRequest.of("project", "dataset", List.of(file));
        ImportPlan plan =
                new MediaScanner(Drop.WORKSPACE).scan(request, Dropped.of(request.sources()), Optional.empty(), watch);
        assertEquals(rows, plan.description().samples());
        assertEquals(rows, plan.sampleKeys().size());
        assertTrue(watch.measured > 3, () -> "measured " + watch.measured + " times");
        assertTrue(watch.most - before < ALLOWED, () -> "the scan kept " + (watch.most - before) + " bytes");
        long walked = 0;
        for (String label : plan.sampleKeys().values()) {
            walked += label.startsWith("class") ? 1 : 0;
        }
        assertEquals(rows, walked);
    }

    /** Looks now and then how much memory is in use, while the scan asks whether it is cancelled. */
    private static final class Watch extends NullProgressMonitor {
        private static final int ASKED_BETWEEN = 100;

        private int asked;
        private int measured;
        private long most;

        @Override
        public boolean isCanceled() {
            if (++asked % ASKED_BETWEEN == 0) {
                most = Math.max(most, retained());
                measured++;
            }
            return false;
        }
    }

    /** Rows with a text that never repeats, a category, two numbers and a class. */
    private static long write(Path file) throws IOException {
        byte[] head = "note,colour,x,y,label\n".getBytes(StandardCharsets.US_ASCII);
        long written = head.length;
        long rows = 0;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head);
            while (written < SIZE) {
                byte[] row = ("this is note number " + rows + ",colour" + rows % 7 + "," + rows * 0.37
                                + ",-1.25e-3,class" + rows % 10 + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
                out.write(row);
                written += row.length;
                rows++;
            }
        }
        return rows;
    }

    /** The bytes of the heap that live objects take. */
    private static long retained() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
