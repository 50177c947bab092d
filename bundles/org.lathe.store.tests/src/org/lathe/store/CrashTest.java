package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetVersion;

/** Kills a process at any moment of an import: every version that can be seen afterwards is whole. */
class CrashTest {
    private static final int ROUNDS = 6;
    private static final int FILES = 400;

    @TempDir
    Path root;

    @Test
    void akilledImportLeavesTheDatasetAsItWasOrAsItShallBe() throws Exception {
        Lab lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        NativeGit git = new NativeGit(root.resolve("home"));
        Map<Integer, SortedMap<String, String>> expected = new HashMap<>();
        Random random = new Random(7);
        long usual = fullImport(lab, expected);
        for (int round = 2; round < ROUNDS; round++) {
            change(lab, round);
            SortedMap<String, String> now = Lab.bytes(root.resolve("in"));
            Process child = Child.start(lab, "p", "d", "in");
            Child.begin(child);
            Thread.sleep(random.nextLong(usual));
            child.destroyForcibly().waitFor();
            List<DatasetVersion> seen = lab.datasets.versions("p", "d");
            if (seen.size() > expected.size()) {
                expected.put(seen.getFirst().number(), now);
            }
            verify(lab, expected);
            int version = lab.importFolder("p", "d", "in").version();
            expected.put(version, now);
            verify(lab, expected);
            assertTrue(isEmpty(lab.workspace.project("p").resolve("lfs/tmp")));
        }
        git.cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        assertEquals(expected.get(expected.size()), Lab.bytes(root.resolve("clone/datasets/d/content/data")));
    }

    /** @return how long a child takes for it: milliseconds */
    private long fullImport(Lab lab, Map<Integer, SortedMap<String, String>> expected) throws Exception {
        change(lab, 1);
        Process child = Child.start(lab, "p", "d", "in");
        long start = System.nanoTime();
        Child.begin(child);
        assertEquals("version 1", child.inputReader().readLine(), () -> Child.said(lab));
        expected.put(1, Lab.bytes(root.resolve("in")));
        verify(lab, expected);
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }

    private void change(Lab lab, int round) throws Exception {
        for (int i = 0; i < FILES; i++) {
            lab.file("in", (i % 3) + "/" + i + ".bin", "round " + round + " file " + i);
        }
    }

    private void verify(Lab lab, Map<Integer, SortedMap<String, String>> expected) throws Exception {
        List<DatasetVersion> versions = lab.datasets.versions("p", "d");
        assertEquals(expected.size(), versions.size());
        for (DatasetVersion version : versions) {
            Path out = root.resolve("out-" + System.nanoTime());
            lab.datasets.export(version, out, new NullProgressMonitor());
            assertEquals(expected.get(version.number()), Lab.bytes(out));
            assertEquals(FILES, lab.datasets.open(version).splits().size());
        }
    }

    private static boolean isEmpty(Path folder) throws Exception {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
