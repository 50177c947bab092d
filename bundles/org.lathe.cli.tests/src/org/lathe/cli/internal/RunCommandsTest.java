package org.lathe.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandsTest {
    @TempDir
    Path folder;

    private ShellRunner shell;

    @BeforeEach
    void start() throws IOException {
        shell = new ShellRunner(folder);
        shell.run("project", "create", "zoo");
        Files.createDirectories(folder.resolve("images/cat"));
        Files.writeString(folder.resolve("images/cat/1.png"), "one");
        shell.run("dataset", "import", "zoo/pets", folder.resolve("images").toString());
        train("first", "lr=0.01");
        train("second", "lr=0.1", "--detach");
    }

    private void train(String name, String parameter, String... more) {
        String[] line = {
            "train",
            "zoo",
            "--recipe",
            "image-classification",
            "--dataset",
            "pets",
            "--name",
            name,
            "--set",
            parameter,
            more.length == 0 ? "--quiet" : more[0]
        };
        assertEquals(0, shell.run(line), shell.err);
    }

    @Test
    void listsTheNewestFirst() {
        assertEquals(0, shell.run("run", "list", "zoo"));
        assertEquals("""
                RUN           NAME    EXPERIMENT            STATUS    RECIPE                DATASET  METRIC                TIME  MADE
                000000000000  second  image-classification  Running   image-classification  pets@v1  -                    00:59  2026-01-02 03:04
                000000000000  first   image-classification  Finished  image-classification  pets@v1  test_accuracy 0.975  00:48  2026-01-02 03:04
                """, shell.out);
        shell.run("run", "list", "zoo", "--json");
        assertEquals(
                "second", shell.array().get(0).getAsJsonObject().get("name").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=FINISHED                              | first
            status = running                             | second
            metrics.val_loss<0.3                         | first
            val_loss >= 0.25 and params.lr=0.010         | first
            params.lr>0.05                               | second
            name~SEC                                     | second
            name!='first' and recipe="image-classification" | second
            metrics.val_loss!=1 and experiment~image     | second first
            metrics.val_loss>9                           | ''
            tags.none=x                                  | ''
            """)
    void filters(String filter, String names) {
        assertEquals(0, shell.run("run", "list", "zoo", "--json", "--filter", filter), shell.err);
        StringBuilder found = new StringBuilder();
        shell.array()
                .forEach(run -> found.append(run.getAsJsonObject().get("name").getAsString())
                        .append(' '));
        assertEquals(names, found.toString().strip());
    }

    @ParameterizedTest
    @CsvSource({"name,first", "-name,second", "params.lr,first", "-params.lr,second", "metrics.val_loss,first"})
    void sorts(String key, String first) {
        assertEquals(0, shell.run("run", "list", "zoo", "--json", "--sort", key), shell.err);
        assertEquals(first, shell.array().get(0).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void showsARunWithItsModelAndFiles() {
        assertEquals(0, shell.run("run", "show", "first", "--json"), shell.err);
        assertEquals("FINISHED", shell.object().get("status").getAsString());
        assertEquals(3, shell.object().getAsJsonArray("files").size());
        assertTrue(shell.object().get("note").isJsonNull());
        assertEquals(0, shell.run("run", "show", "first"));
        assertTrue(shell.out.contains("Status      Finished"), shell.out);
    }

    @Test
    void printsAMetricAsCsv() {
        assertEquals(0, shell.run("run", "metrics", "first", "val_loss"));
        assertEquals("step,wall_time,value\n1,1767323046.500000,0.5\n2,1767323047.250000,0.25\n", shell.out);
        shell.run("run", "metrics", "first", "val_loss", "--json");
        assertEquals(
                "{\"step\":1,\"wall_time\":1.7673230465E9,\"value\":0.5}",
                shell.array().get(0).toString());
        shell.run("run", "metrics", "first", "--json");
        assertEquals(
                "{\"points\":2,\"step\":2,\"last\":0.25,\"min\":0.25,\"max\":0.5}",
                shell.object().get("val_loss").toString());
        assertEquals(1, shell.run("run", "metrics", "first", "loss"));
        assertEquals("The run has no metric 'loss'; it has epoch, progress, val_loss.\n", shell.err);
    }

    @Test
    void printsTheConsole() throws IOException {
        shell.workspace.runs.files = folder;
        assertEquals(1, shell.run("run", "console", "first"));
        Files.writeString(folder.resolve("console.log"), "eins\nzwei ä\n");
        assertEquals(0, shell.run("run", "console", "first"));
        assertEquals("eins\nzwei ä\n", shell.out);
    }

    @Test
    void stopsAndDeletes() {
        assertEquals(1, shell.run("run", "delete", "second"));
        assertEquals("The run is still running; stop it first.\n", shell.err);
        assertEquals(0, shell.run("run", "stop", "second", "--json"));
        assertEquals("STOPPED", shell.object().get("status").getAsString());
        assertEquals(0, shell.run("run", "delete", "second"));
        assertEquals(1, shell.run("run", "show", "second"));
    }

    @Test
    void annotates() {
        assertEquals(0, shell.run("run", "tag", "first", "team=@home"));
        assertEquals(0, shell.run("run", "note", "first", "Ein schöner Lauf"));
        assertEquals(0, shell.run("run", "move", "first", "other"));
        assertEquals(0, shell.run("run", "rename", "first", "champion", "--json"));
        assertEquals("champion", shell.object().get("name").getAsString());
        assertEquals("other", shell.object().get("experiment").getAsString());
        assertEquals("Ein schöner Lauf", shell.object().get("note").getAsString());
        assertEquals("{\"team\":\"@home\"}", shell.object().get("tags").toString());
        assertEquals(2, shell.run("run", "rename", "champion", " "));
    }

    @Test
    void comparesWhatDiffers() {
        shell.run("run", "stop", "second");
        assertEquals(0, shell.run("run", "compare", "first", "second", "--json"));
        assertEquals(
                "{\"lr\":[\"0.01\",\"0.1\"]}", shell.object().get("parameters").toString());
        assertEquals(
                2,
                shell.object()
                        .getAsJsonObject("metrics")
                        .getAsJsonArray("val_loss")
                        .size());
        assertEquals(0, shell.run("run", "compare", "first", "second"));
        assertTrue(shell.out.lines().anyMatch(line -> line.matches("lr +0\\.01 +0\\.1")), shell.out);
    }

    @Test
    void modelsIndexDoctorAndRecipes() {
        assertEquals(0, shell.run("model", "check", "good.onnx", "--json"));
        assertEquals(
                "{\"valid\":true,\"ops\":[\"Gemm\",\"Loop\"],\"opset\":17,\"trainable\":{\"yes\":false,\"unsupported\":[\"Loop\"]}}",
                shell.json().toString());
        assertEquals(1, shell.run("model", "check", "bad.onnx", "--json"));
        assertEquals("'bad.onnx' is no ONNX model.\n", shell.err);
        assertTrue(shell.object().has("trainable"));
        assertEquals(0, shell.run("model", "inspect", "good.onnx"));
        assertTrue(shell.out.contains("Parameters  4,810 in 20.0 kB"), shell.out);
        assertEquals(0, shell.run("index", "rebuild"));
        assertEquals("The index holds 2 runs.\n", shell.out);
        assertEquals(0, shell.run("doctor", "--json"), shell.out);
        assertTrue(shell.object().get("ok").getAsBoolean());
        assertEquals(0, shell.run("recipe", "list"));
        assertEquals(0, shell.run("recipe", "show", "image-classification"));
        assertTrue(shell.out.contains("from 1 to 10000"), shell.out);
    }
}
