package org.lathe.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.run.DatasetInput;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunStatus;

class JsonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static Run run() {
        return Run.queued(
                        "0".repeat(32),
                        "p",
                        "brave-otter",
                        "e",
                        "r",
                        Map.of("epochs", "3"),
                        Optional.of(new DatasetInput("d", 2, "tree", "commit")),
                        Optional.of("template:mlp"),
                        NOW)
                .running(new ProcessMark("host", 42, Optional.of(NOW)), Map.of("trainer", "1"), NOW)
                .with(Map.of("loss", Double.NaN, "acc", 0.1 + 0.2), Optional.of("model.onnx"), java.util.List.of("a"))
                .ended(RunStatus.FAILED, Optional.of("why"), NOW.plusSeconds(3));
    }

    @Test
    void aRecordComesBackAsItWas() throws CoreException {
        assertEquals(run(), Json.parse(Json.pretty(run()), Run.class, "test"));
        assertEquals(run(), Json.parse(Json.compact(run()), Run.class, "test"));
    }

    @Test
    void absentAndUnknownKeysAreNoError() throws CoreException {
        Run read = Json.parse(
                "{\"format\":1,\"id\":\"x\",\"newer\":{\"a\":[1]},\"status\":\"QUEUED\"}", Run.class, "test");
        assertEquals(Optional.empty(), read.model());
        assertTrue(read.parameters().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{\"created\":\"yesterday\"}", "{\"format\":\"x\"}", "\u0000"})
    void damagedTextIsOneSentence(String text) {
        CoreException e = assertThrows(CoreException.class, () -> Json.parse(text, Run.class, "'run.json'"));
        assertTrue(
                e.getStatus().getMessage().startsWith("'run.json' "),
                e.getStatus().getMessage());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) throws Exception {
        CoreException e = assertThrows(CoreException.class, () -> Json.read(folder.resolve("run.json"), Run.class));
        assertTrue(e.getStatus().getMessage().contains("run.json"));
        Json.write(folder.resolve("run.json"), run());
        assertEquals(run(), Json.read(folder.resolve("run.json"), Run.class));
        assertTrue(Files.readString(folder.resolve("run.json")).endsWith("}\n"));
    }
}
