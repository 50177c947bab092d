package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.io.Json;
import org.lathe.core.project.Freed;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;

/** Freed is what nothing needs: not what runs learned from, not what somebody is writing. */
class GarbageTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    private Freed collect() throws CoreException {
        return lab.projects.collectGarbage("p", new NullProgressMonitor());
    }

    private void files(String folder, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            lab.file(folder, "a/" + i, folder + " " + i);
        }
    }

    @Test
    void aDeletedDatasetIsFreedUnlessARunLearnedFromIt() throws Exception {
        files("one", 5);
        files("two", 7);
        lab.importFolder("p", "d", "one");
        DatasetVersion first = lab.datasets.resolve("p", "d");
        lab.importFolder("p", "d", "two");
        Run run = Run.queued(
                "01a20a652d847026b0dc5b2a4f47ca44",
                "p",
                "brave-otter",
                "e",
                "r",
                Map.of(),
                Optional.of(DatasetInput.of(first)),
                Optional.empty(),
                Instant.now());
        Path folder = Files.createDirectories(lab.workspace.run(run.id()));
        Json.write(folder.resolve(RunFiles.RUN), run);
        assertEquals(0, collect().objects());
        lab.datasets.delete("p", "d");
        assertEquals(7, collect().objects());
        assertTrue(lab.datasets.verify(first, new NullProgressMonitor()).ok());
        Files.delete(folder.resolve(RunFiles.RUN));
        assertEquals(5, collect().objects());
        assertThrows(CoreException.class, () -> lab.datasets.open(first));
        assertEquals(2 + 1, lab.importFolder("p", "d", "one").version());
        assertTrue(lab.datasets
                .verify(lab.datasets.resolve("p", "d"), new NullProgressMonitor())
                .ok());
    }

    @Test
    void whatCannotBeReadFreesNothing() throws Exception {
        files("one", 3);
        lab.importFolder("p", "d", "one");
        Path folder = Files.createDirectories(lab.workspace.run("01a20a652d847026b0dc5b2a4f47ca44"));
        Files.writeString(folder.resolve(RunFiles.RUN), "{ torn");
        lab.datasets.delete("p", "d");
        assertThrows(CoreException.class, this::collect);
        assertTrue(lab.datasets
                .verify(lab.datasets.resolve("p", "d@v1"), new NullProgressMonitor())
                .ok());
    }

    /** Imports count on objects that no version names: of a deleted version, found by the journal and not read again. */
    @Test
    void anImportAtTheSameTimeLosesNothing() throws Exception {
        files("one", 300);
        files("two", 300);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger collections = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> collector = threads.submit(() -> {
                Lab other = new Lab(root);
                while (!done.get()) {
                    other.projects.collectGarbage("p", new NullProgressMonitor());
                    collections.incrementAndGet();
                }
                return null;
            });
            for (int round = 0; round < 10; round++) {
                lab.importFolder("p", "d", round % 2 == 0 ? "one" : "two");
                DatasetVersion version = lab.datasets.resolve("p", "d");
                assertEquals(300, lab.datasets.open(version).files().size());
                assertTrue(
                        lab.datasets.verify(version, new NullProgressMonitor()).ok());
                lab.datasets.deleteVersion(version);
            }
            done.set(true);
            collector.get();
        }
        assertTrue(collections.get() > 0);
    }

    @Test
    void aLivingImportOfAnotherProcessIsWaitedFor() throws Exception {
        files("one", 3);
        lab.importFolder("p", "d", "one");
        lab.datasets.delete("p", "d");
        Process other = new ProcessBuilder("sleep", "1000").start();
        try {
            Path own = lab.workspace.project("p").resolve("lfs/tmp");
            Path mark = org.lathe.core.io.Temporary.folder(own);
            Path foreign = own.resolve(mark.getFileName()
                    .toString()
                    .replace("-" + ProcessHandle.current().pid() + "-", "-" + other.pid() + "-"));
            Files.move(mark, foreign);
            NullProgressMonitor impatient = new NullProgressMonitor();
            impatient.setCanceled(true);
            assertThrows(RuntimeException.class, () -> lab.projects.collectGarbage("p", impatient));
            other.destroyForcibly().waitFor();
            assertEquals(3, collect().objects());
            assertFalse(Files.exists(foreign));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void manyLooseObjectsArePackedByThemselves() throws Exception {
        files("one", 3);
        lab.importFolder("p", "d", "one");
        NativeGit git = new NativeGit(root.resolve("home"));
        Path bare = lab.workspace.project("p");
        Path loose = Files.createDirectories(bare.resolve("objects/17"));
        for (int i = 0; loose(loose) < 30; i++) { // about one object in 256 falls into this folder
            Path blob = Files.writeString(root.resolve("blob"), Integer.toString(i));
            if (sha1("blob " + Files.size(blob) + "\0" + i).startsWith("17")) {
                git.git(bare, "hash-object", "-w", blob.toString());
            }
        }
        lab.datasets.writeCard("p", "d", "last");
        while (packs() == 0) {
            Thread.sleep(50);
        }
        assertTrue(lab.datasets
                .verify(lab.datasets.resolve("p", "d"), new NullProgressMonitor())
                .ok());
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long loose(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private long packs() throws Exception {
        try (Stream<Path> files = Files.list(lab.workspace.project("p").resolve("objects/pack"))) {
            return files.filter(f -> f.toString().endsWith(".pack")).count();
        }
    }
}
