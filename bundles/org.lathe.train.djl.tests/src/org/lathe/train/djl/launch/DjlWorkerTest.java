package org.lathe.train.djl.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Ids;
import org.lathe.core.run.Run;
import org.lathe.train.RunFolder;
import org.lathe.train.WorkerCommand;

class DjlWorkerTest {
    @TempDir
    Path folder;

    @Test
    void cachesLieWhereEachSystemKeepsThem() {
        assertEquals(Path.of("/x/lathe"), UserCache.root("Linux", Map.of("XDG_CACHE_HOME", "/x"), "/home/me"));
        assertEquals(Path.of("/home/me/.cache/lathe"), UserCache.root("Linux", Map.of(), "/home/me"));
        assertEquals(
                Path.of("/home/me/.cache/lathe"),
                UserCache.root("Linux", Map.of("XDG_CACHE_HOME", "relative"), "/home/me"));
        assertEquals(Path.of("/Users/me/Library/Caches/Lathe"), UserCache.root("Mac OS X", Map.of(), "/Users/me"));
        assertEquals(
                Path.of("/local/Lathe/Cache"),
                UserCache.root("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/home/me"));
    }

    @Test
    void anArgumentFileIsReadByJavaWhateverThePathsNames() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("a \"b\" \\c 'd'"));
        Path file = new ArgumentFile(folder).classPath(List.of(odd, folder.resolve("second")));
        assertEquals(file, new ArgumentFile(folder).classPath(List.of(odd, folder.resolve("second"))));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + file,
                        "-XshowSettings:properties",
                        "-version")
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor());
        assertTrue(output.contains("java.class.path = " + odd), output);
        assertTrue(output.contains(folder.resolve("second").toString()), output);
    }

    @Test
    void theCommandNamesTheFolderLastAndTheThreadsAskedFor() throws Exception {
        String id = Ids.system().next();
        Run run = Run.queued(
                id,
                "shapes",
                "brave-otter",
                "",
                "image-classification",
                Map.of("threads", "3"),
                Optional.empty(),
                Optional.empty(),
                Instant.now());
        RunFolder made = RunFolder.create(folder.resolve(id), run);
        WorkerCommand command = new DjlWorker().command(made);
        assertEquals(made.path().toString(), command.arguments().getLast());
        assertTrue(command.arguments().contains("-Dai.djl.pytorch.num_threads=3"));
        assertTrue(command.arguments().contains("-Dai.djl.offline=true"));
        assertEquals("passive", command.environment().get("OMP_WAIT_POLICY"));
        assertTrue(new DjlWorker().trains("tabular-regression"));
    }
}
