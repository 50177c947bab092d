package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that becomes full while something is written to it; needs the right to mount one. */
class FullDiskTest {
    @TempDir
    Path root;

    private Lab lab;
    private boolean mounted;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        lab = new Lab(root);
        Files.createDirectories(lab.workspace.root());
        mounted = run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=2m",
                "tmpfs",
                lab.workspace.root().toString());
        Assumptions.assumeTrue(mounted, "may mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertTrue(run("umount", lab.workspace.root().toString()));
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void anImportThatDoesNotFitLeavesNothing() throws Exception {
        lab.projects.create("p", "Project", "");
        lab.file("small", "a/1", "fits");
        lab.importFolder("p", "d", "small");
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[100_000];
            random.nextBytes(bytes);
            lab.file("big", "a/" + i, bytes);
        }
        lab.file("large", "a/1", new byte[3_000_000]);
        long free = Files.getFileStore(lab.workspace.root()).getUsableSpace();
        for (String folder : new String[] {"big", "large"}) {
            CoreException said = assertThrows(CoreException.class, () -> lab.importFolder("p", "d", folder));
            assertEquals(
                    "'d' cannot be imported into project 'p': the disk is full; free some space and try again.",
                    said.getMessage());
            assertEquals(1, lab.datasets.resolve("p", "d").number());
            try (Stream<Path> left = Files.list(lab.workspace.project("p").resolve("lfs/tmp"))) {
                assertEquals(0, left.count());
            }
            assertTrue(Files.getFileStore(lab.workspace.root()).getUsableSpace() > free - 100_000);
        }
    }

    @Test
    void aProjectThatDoesNotFitIsNotThere() throws Exception {
        Files.write(lab.workspace.root().resolve("filler"), new byte[2_080_000]);
        CoreException said = assertThrows(CoreException.class, () -> lab.projects.create("p", "Project", ""));
        assertTrue(said.getMessage().contains("the disk is full"), said.getMessage());
        assertFalse(lab.projects.exists("p"));
        try (Stream<Path> left = Files.list(lab.workspace.projects())) {
            assertEquals(0, left.count());
        }
    }
}
