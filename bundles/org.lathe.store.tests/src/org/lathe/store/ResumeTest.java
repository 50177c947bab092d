package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.SplitRatios;

/** What was taken in once is not read again, unless anything tells that it changed. */
class ResumeTest {
    private static final int SIZE = 70_000;

    @TempDir
    Path root;

    private Lab lab;
    private final Random random = new Random(3);

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        for (int i = 0; i < 20; i++) {
            write("a/" + i);
        }
        lab.file("in", "a/empty", "");
        old(root.resolve("in/a/empty"));
    }

    private Path write(String path) throws IOException {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return old(lab.file("in", path, bytes));
    }

    /** Files that are written this moment are read again next time, since nothing would tell of another change. */
    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** Bytes that this process read so far: Linux tells. */
    private static long read() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                .findFirst()
                .orElseThrow();
    }

    private long readByImport() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/io")), "the system counts what is read");
        long before = read();
        lab.importFolder("p", "d", "in");
        return read() - before;
    }

    @Test
    void anUnchangedFolderIsNotReadAgain() throws Exception {
        assertTrue(readByImport() >= 20 * SIZE);
        assertTrue(readByImport() < 5 * SIZE);
        write("a/new");
        long one = readByImport();
        assertTrue(one >= SIZE && one < 6 * SIZE, () -> one + " bytes");
        assertEquals(2, lab.datasets.resolve("p", "d").number());
    }

    @Test
    void aChangeThatHidesItselfIsFound() throws Exception {
        lab.importFolder("p", "d", "in");
        Path file = root.resolve("in/a/3");
        FileTime time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[77]++;
        Files.write(file, bytes, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, time);
        ImportReport report = lab.importFolder("p", "d", "in");
        assertEquals(1, report.added());
        Path object = lab.datasets.open(lab.datasets.resolve("p", "d")).files().get("a/3");
        assertEquals(bytes[77], Files.readAllBytes(object)[77]);
    }

    @Test
    void aFileOfThisMomentIsReadAgain() throws Exception {
        Path file = lab.file("in", "a/x", "1");
        lab.importFolder("p", "d", "in");
        FileTime time = Files.getLastModifiedTime(file);
        for (int i = 2; i < 9; i++) {
            Files.writeString(file, Integer.toString(i));
            lab.importFolder("p", "d", "in");
            Path object =
                    lab.datasets.open(lab.datasets.resolve("p", "d")).files().get("a/x");
            assertEquals(Integer.toString(i), Files.readString(object));
        }
        assertTrue(Files.getLastModifiedTime(file).compareTo(time) >= 0);
    }

    @Test
    void aTornAndADamagedJournalCostTimeOnly() throws Exception {
        lab.importFolder("p", "d", "in");
        Path journal = lab.workspace.project("p").resolve("lfs/lathe-intake");
        List<String> lines = Files.readAllLines(journal);
        String damaged =
                lines.get(5).replace(lines.get(5).charAt(9), lines.get(5).charAt(9) == 'A' ? 'B' : 'A');
        lines.set(5, damaged);
        Files.writeString(
                journal, String.join("\n", lines) + "\n" + lines.get(7).substring(0, 30));
        long read = readByImport();
        assertTrue(read >= SIZE && read < 6 * SIZE, () -> read + " bytes");
        assertTrue(readByImport() < 5 * SIZE);
        assertEquals(1, lab.datasets.resolve("p", "d").number());
    }

    @Test
    void anObjectThatIsGoneIsTakenInAgain() throws Exception {
        lab.importFolder("p", "d", "in");
        DatasetVersion version = lab.datasets.resolve("p", "d");
        Files.delete(lab.datasets.open(version).files().get("a/7"));
        lab.importFolder("p", "d", "in");
        assertTrue(lab.datasets.verify(version, new NullProgressMonitor()).ok());
    }

    @Test
    void linkedFilesAreNotReadAgainEither() throws Exception {
        ImportRequest request =
                new ImportRequest("p", "d", List.of(root), Optional.empty(), SplitRatios.STANDARD, "", true);
        ImportReport report = lab.datasets.write(request, Lab.plan(root.resolve("in")), new NullProgressMonitor());
        assertEquals(
                "20 files were taken in as hard links: they are the project's own bytes now, so replace them, but never"
                        + " change them in place.",
                report.skipped().getFirst().reason());
        assertTrue(readByImport() < 5 * SIZE);
    }

    @Test
    void unpackedFilesAreMovedNotCopied() throws Exception {
        Path unpacked = lab.workspace.root().resolve("unpacked");
        List<ImportPlan.Source> files = new java.util.ArrayList<>();
        java.util.Map<String, String> keys = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(unpacked);
            byte[] bytes = new byte[i * 2_000_000];
            random.nextBytes(bytes);
            Path file = Files.write(unpacked.resolve("f" + i), bytes);
            files.add(new ImportPlan.Source("f" + i, file, bytes.length, true));
            keys.put("f" + i, "");
        }
        Object key = Files.getAttribute(files.get(2).file(), "unix:ino");
        lab.datasets.write(ImportRequest.of("p", "d", List.of(root)), Lab.plan(files, keys), new NullProgressMonitor());
        DatasetVersion version = lab.datasets.resolve("p", "d");
        assertEquals(key, Files.getAttribute(lab.datasets.open(version).files().get("f2"), "unix:ino"));
        assertTrue(lab.datasets.verify(version, new NullProgressMonitor()).ok());
        try (Stream<Path> left = Files.list(unpacked)) {
            assertEquals(0, left.count());
        }
    }
}
