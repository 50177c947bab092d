package org.lathe.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The git and git-lfs that people have: what they see of our repositories is the measure. */
final class NativeGit {
    private final Path home;

    /** @param home an empty folder, so that no setting of the machine counts */
    NativeGit(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        Assumptions.assumeTrue(runs("git", "--version") && runs("git", "lfs", "version"), "git and git-lfs are here");
        git(home, "lfs", "install");
        git(home, "config", "--global", "core.quotepath", "false");
    }

    private boolean runs(String... command) {
        try {
            return start(home, List.of(command)).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C.UTF-8"));
        builder.environment().remove("XDG_CONFIG_HOME");
        return builder.start();
    }

    /** The output of a command that must succeed. */
    String git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = start(folder, command);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            Assertions.assertEquals(0, process.waitFor(), () -> command + ": " + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    /** Clones by path and checks that nothing is missing, damaged or different. */
    Path cloneWhole(Path bare, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        git(target.getParent(), "clone", "--quiet", bare.toString(), target.toString());
        Assertions.assertTrue(git(target, "lfs", "fsck").contains("Git LFS fsck OK"));
        Assertions.assertEquals("", git(target, "status", "--porcelain"));
        git(bare, "fsck", "--strict");
        return target;
    }
}
