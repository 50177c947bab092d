package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetVersion;

/** Several writers at once: all that they write is there in the end. */
class TogetherTest {
    private static final int WRITERS = 4;

    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeFolders() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int i = 0; i < 100; i++) {
                lab.file("in" + writer, "a/" + i, "shared " + i);
                lab.file("in" + writer, "b/" + i, "writer " + writer + " " + i);
            }
        }
    }

    @Test
    void threadsOnOneDatasetAndOnTheirOwn() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String in = "in" + writer;
                tasks.add(threads.submit(() -> lab.importFolder("p", "same", in)));
                tasks.add(threads.submit(() -> new Lab(root).importFolder("p", "own-" + in, in)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        verify();
    }

    @Test
    void processesOnOneDatasetAndOnTheirOwn() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            lab.importFolder("p", "own-in" + writer, "in" + writer);
            processes.add(Child.start(lab, "p", "same", "in" + writer));
        }
        for (Process process : processes) {
            Child.begin(process);
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor(), () -> Child.said(lab));
        }
        verify();
    }

    private void verify() throws Exception {
        List<DatasetVersion> versions = lab.datasets.versions("p", "same");
        assertEquals(WRITERS, versions.size());
        assertEquals(
                WRITERS, versions.stream().map(DatasetVersion::tree).distinct().count());
        for (DatasetVersion version : versions) {
            assertEquals(200, lab.datasets.open(version).files().size());
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            assertEquals(1, lab.datasets.resolve("p", "own-in" + writer).number());
        }
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
    }
}
