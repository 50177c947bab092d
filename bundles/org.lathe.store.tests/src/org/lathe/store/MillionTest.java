package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;

/**
 * A million samples with names of 36 characters in one folder: {@code -Dlathe.test.million=1000000 -Xmx512m}. Takes
 * minutes.
 */
@EnabledIfSystemProperty(named = "lathe.test.million", matches = "\\d+")
class MillionTest {
    @TempDir
    Path root;

    @Test
    void theyImportOpenAndHaveAHistory() throws Exception {
        int count = Integer.getInteger("lathe.test.million");
        Lab lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        Path folder = Files.createDirectories(root.resolve("in"));
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve(name(i)), "sample " + i);
        }
        say("made", System.nanoTime());
        long start = System.nanoTime();
        lab.datasets.write(ImportRequest.of("p", "d", List.of(folder)), plan(folder, count), new NullProgressMonitor());
        say("imported", start);
        open(lab, count);
        Files.writeString(folder.resolve(name(5)), "sample S");
        start = System.nanoTime();
        lab.datasets.write(ImportRequest.of("p", "d", List.of(folder)), plan(folder, count), new NullProgressMonitor());
        say("imported again", start);
        start = System.nanoTime();
        assertEquals(2, lab.datasets.history("p", "d").size());
        say("history", start);
        compare(lab);
        start = System.nanoTime();
        assertTrue(lab.datasets
                .verify(lab.datasets.resolve("p", "d@v1"), new NullProgressMonitor())
                .ok());
        say("verified", start);
    }

    private static void open(Lab lab, int count) throws Exception {
        long start = System.nanoTime();
        DatasetContent content = lab.datasets.open(lab.datasets.resolve("p", "d"));
        assertEquals(count, content.files().size());
        assertEquals("sample 77", Files.readString(content.files().get(name(77))));
        say("opened", start);
    }

    private static void compare(Lab lab) throws Exception {
        long start = System.nanoTime();
        DatasetContent before = lab.datasets.open(lab.datasets.resolve("p", "d@v1"));
        DatasetContent after = lab.datasets.open(lab.datasets.resolve("p", "d@v2"));
        assertEquals(List.of(name(5)), DatasetDiff.between(before, after).changed());
        say("compared", start);
    }

    private static void say(String what, long start) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s: %.1f s, %d MB of %d used%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    /** In order. */
    private static String name(int i) {
        return String.format("%08x", i)
                + new UUID(i * 0x9E3779B97F4A7C15L, i).toString().substring(8);
    }

    /** Made when it is asked for, as a scan's is. */
    private static ImportPlan plan(Path folder, int count) throws IOException {
        Map<String, String> keys = new Keys(count);
        return new ImportPlan(
                DatasetDescription.ofFiles(
                        Kind.FILES,
                        LabelRule.FOLDER,
                        IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                        count),
                new Sources(folder, count),
                keys,
                keys,
                Map.of(),
                List.of());
    }

    private static final class Sources extends AbstractList<ImportPlan.Source> implements RandomAccess {
        private final Path folder;
        private final int count;

        Sources(Path folder, int count) {
            this.folder = folder;
            this.count = count;
        }

        @Override
        public ImportPlan.Source get(int index) {
            return ImportPlan.Source.of(
                    name(index),
                    folder.resolve(name(index)),
                    7 + Integer.toString(index).length());
        }

        @Override
        public int size() {
            return count;
        }
    }

    private static final class Keys extends AbstractMap<String, String> {
        private final int count;

        Keys(int count) {
            this.count = count;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, String>> iterator() {
                    return IntStream.range(0, count)
                            .mapToObj(i -> Map.entry(name(i), Integer.toString(i % 10)))
                            .iterator();
                }

                @Override
                public int size() {
                    return count;
                }
            };
        }
    }
}
