package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetVersion;

/**
 * Kills imports that take long enough to publish parts of what they take in: whatever the moment, no version is harmed,
 * and the next import reads only what was not finished. {@code -Dlathe.test.kills=30} for more of them.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("lathe.test.kills", 3);
    private static final int FILES = 600;
    private static final int SIZE = 200_000;

    @TempDir
    Path root;

    private Lab lab;
    private final Random random = new Random(11);
    private int content;

    @Test
    void aKilledImportLosesNothingAndGoesOnWhereItWas() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/io")), "the system counts what is read");
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        change();
        long usual = fullImport();
        lab.importFolder("p", "warm", "in"); // the classes of this process are loaded
        int resumed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            change();
            long noted = noted();
            int before = lab.datasets.versions("p", "d").size();
            Process child = Child.start(lab, "p", "d", "in");
            Child.begin(child);
            if (kill % 2 == 0) {
                Thread.sleep(usual / 10 + random.nextLong(usual));
            } else { // in the midst of it, however long it takes here
                while (child.isAlive() && noted() == noted) {
                    Thread.sleep(1);
                }
            }
            child.destroyForcibly().waitFor();
            int after = lab.datasets.versions("p", "d").size();
            assertTrue(after == before || after == before + 1);
            verify();
            long finished = noted() - noted;
            resumed += finished > 0 && finished < FILES ? 1 : 0;
            long read = readByImport();
            long most = (FILES - finished) * SIZE + 6_000_000;
            assertTrue(read <= most, () -> read + " bytes read with " + finished + " files finished");
            assertEquals(before + 1, lab.datasets.versions("p", "d").size());
            verify();
            SortedMap<String, Path> files =
                    lab.datasets.open(lab.datasets.resolve("p", "d")).files();
            assertEquals(Lab.files(root.resolve("in")).keySet(), files.keySet());
        }
        System.out.println("kills " + KILLS + ", of which resumed from a part: " + resumed);
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        assertEquals(Lab.bytes(root.resolve("in")), Lab.bytes(root.resolve("clone/datasets/d/content/data")));
    }

    /** @return how long a child takes for it: milliseconds */
    private long fullImport() throws Exception {
        Process child = Child.start(lab, "p", "d", "in");
        long start = System.nanoTime();
        Child.begin(child);
        assertEquals("version 1", child.inputReader().readLine(), () -> Child.said(lab));
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }

    private void change() throws IOException {
        content++;
        byte[] bytes = new byte[SIZE];
        FileTime old = FileTime.from(Instant.now().minusSeconds(3600 - content));
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            Files.setLastModifiedTime(lab.file("in", (i % 3) + "/" + i + ".bin", bytes), old);
        }
    }

    private void verify() throws Exception {
        for (DatasetVersion version :
                lab.datasets.versions("p", "d").stream().limit(2).toList()) {
            assertEquals(
                    List.of(),
                    lab.datasets.verify(version, new NullProgressMonitor()).damage());
        }
    }

    /** How many files are noted as finished, of all contents so far. */
    private long noted() throws IOException {
        try (Stream<String> lines = Files.lines(lab.workspace.project("p").resolve("lfs/lathe-intake"))) {
            return lines.filter(line -> !line.isEmpty()).distinct().count();
        }
    }

    private long readByImport() throws Exception {
        long before = read();
        lab.importFolder("p", "d", "in");
        return read() - before;
    }

    private static long read() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                .findFirst()
                .orElseThrow();
    }
}
