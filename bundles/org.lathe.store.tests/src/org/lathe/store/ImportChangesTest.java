package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;

/** Import, change, import again, with random files: every version stays what it was. */
class ImportChangesTest {
    private static final String[] NAMES = {"a", "B b", "ä", "😀", "x@v1", ".h", "#1", "q\"q", "c,c", "e.txt", "a\u0301"
    };

    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyVersionIsWhatWasDroppedThen(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Integer, SortedMap<String, String>> dropped = new HashMap<>();
        Map<String, Split> splits = Map.of();
        SortedMap<String, String> before = new java.util.TreeMap<>();
        for (int round = 0; round < 6; round++) {
            change(random);
            SortedMap<String, String> now = Lab.bytes(root.resolve("in"));
            ImportReport report = lab.importFolder("p", "d", "in");
            SortedMap<String, String> old = before;
            assertEquals(
                    now.entrySet().stream()
                            .filter(f -> f.getValue().equals(old.get(f.getKey())))
                            .count(),
                    report.unchanged());
            assertEquals(now.size(), report.added() + report.unchanged());
            dropped.put(report.version(), now);
            Map<String, Split> known = splits;
            splits = lab.datasets.open(lab.datasets.resolve("p", "d")).splits();
            splits.forEach((key, split) -> assertEquals(known.getOrDefault(key, split), split));
            before = now;
        }
        for (DatasetVersion version : lab.datasets.versions("p", "d")) {
            Path out = root.resolve("out" + version.number());
            lab.datasets.export(version, out, new NullProgressMonitor());
            assertEquals(dropped.get(version.number()), Lab.bytes(out));
        }
        Path clone = new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        assertEquals(before, Lab.bytes(clone.resolve("datasets/d/content/data")));
    }

    private void change(Random random) throws IOException {
        for (int i = 0; i < 8; i++) {
            String path = NAMES[random.nextInt(NAMES.length)] + "/" + NAMES[random.nextInt(NAMES.length)] + i;
            byte[] bytes = new byte
                    [switch (random.nextInt(5)) {
                        case 0 -> 0;
                        case 1 -> 2_500_000;
                        default -> random.nextInt(3000);
                    }];
            random.nextBytes(bytes);
            lab.file("in", path, bytes);
        }
        lab.file("in", "crlf/text", "a\r\nb\n" + random.nextInt(2) + "\r");
        List<Path> files = new ArrayList<>(Lab.files(root.resolve("in")).values());
        Files.delete(files.get(random.nextInt(files.size())));
    }

    @Test
    void linkedObjectsAreTheSameFiles() throws Exception {
        Path source = lab.file("in", "a/large", new byte[3_000_000]);
        lab.file("in", "a/small", "small");
        ImportRequest request =
                new ImportRequest("p", "d", List.of(root), Optional.empty(), SplitRatios.STANDARD, "linked", true);
        lab.datasets.write(request, Lab.plan(root.resolve("in")), new NullProgressMonitor());
        DatasetVersion version = lab.datasets.resolve("p", "d");
        assertEquals("linked", version.message());
        Path object = lab.datasets.open(version).files().get("a/large");
        assertEquals(
                Files.readAttributes(source, BasicFileAttributes.class).fileKey(),
                Files.readAttributes(object, BasicFileAttributes.class).fileKey());
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        for (int i = 0; i < 50; i++) {
            lab.file("in", "a/" + i, "file " + i);
        }
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(
                OperationCanceledException.class,
                () -> lab.datasets.write(
                        ImportRequest.of("p", "d", List.of(root)), Lab.plan(root.resolve("in")), monitor));
        assertTrue(lab.datasets.newest("p", "d").isEmpty());
        requireNoObjects();
        lab.importFolder("p", "d", "in");
        Path out = root.resolve("out");
        assertThrows(
                OperationCanceledException.class,
                () -> lab.datasets.export(lab.datasets.resolve("p", "d"), out, monitor));
        assertTrue(Files.notExists(out));
    }

    @Test
    void aFileThatIsGoneIsNamedAndNothingIsLeft() throws Exception {
        lab.file("in", "a/1", "one");
        Path gone = lab.file("in", "a/2", "two");
        ImportPlan plan = Lab.plan(root.resolve("in"));
        Files.delete(gone);
        CoreException said = assertThrows(
                CoreException.class,
                () -> lab.datasets.write(ImportRequest.of("p", "d", List.of(root)), plan, new NullProgressMonitor()));
        assertEquals("'d' cannot be imported into project 'p': '" + gone + "' does not exist.", said.getMessage());
        requireNoObjects();
    }

    @Test
    void aFileThatChangedSinceItWasScannedIsRefused() throws Exception {
        Path file = lab.file("in", "a/1", "one");
        ImportPlan plan = Lab.plan(root.resolve("in"));
        Files.writeString(file, "more than one");
        CoreException said = assertThrows(
                CoreException.class,
                () -> lab.datasets.write(ImportRequest.of("p", "d", List.of(root)), plan, new NullProgressMonitor()));
        assertTrue(said.getMessage().contains("changed while it was read"), said.getMessage());
    }

    private void requireNoObjects() throws IOException {
        try (Stream<Path> left = Files.walk(lab.workspace.project("p").resolve("lfs"))) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
        try (Stream<Path> left = Files.list(lab.workspace.project("p").resolve("lfs/tmp"))) {
            assertEquals(0, left.count());
        }
    }
}
