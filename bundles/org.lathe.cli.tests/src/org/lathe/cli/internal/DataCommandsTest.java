package org.lathe.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandsTest {
    @TempDir
    Path folder;

    private ShellRunner shell;

    @BeforeEach
    void start() throws IOException {
        shell = new ShellRunner(folder);
        shell.run("project", "create", "zoo", "--title", "Der Zoo");
        write("cat/1.png", "one");
        write("cat/2.png", "two");
        write("dog/3.png", "three");
        write("notes.txt", "no image");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("images").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int bring(String... more) {
        String[] line = {
            "dataset", "import", "zoo/pets", folder.resolve("images").toString()
        };
        String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return shell.run(all);
    }

    @Test
    void projectsByTheContract() {
        assertEquals(0, shell.run("project", "create", "second", "--json"));
        assertEquals(Set.of("project", "path"), shell.object().keySet());
        shell.run("project", "list");
        assertEquals("PROJECT  TITLE    LICENSE\nsecond   second\nzoo      Der Zoo\n", shell.out);
        assertEquals(0, shell.run("project", "show", "zoo", "--json"));
        assertEquals("Der Zoo", shell.object().get("title").getAsString());
        assertEquals(0, shell.run("project", "delete", "second"));
        assertEquals("Deleted project 'second'.\n", shell.out);
        assertEquals(1, shell.run("project", "delete", "second"));
    }

    @Test
    void quietConfirmsNothing() {
        assertEquals(0, shell.run("project", "create", "second", "--quiet"));
        assertEquals("", shell.out + shell.err);
        shell.run("project", "list", "--quiet");
        assertEquals(3, shell.out.lines().count());
    }

    @Test
    void importTellsByTheContract() {
        assertEquals(0, bring("--json"), shell.err);
        assertEquals(
                Set.of("dataset", "version", "tree", "samples", "bytes", "added", "unchanged", "skipped"),
                shell.object().keySet());
        assertEquals(3, shell.object().get("samples").getAsInt());
        assertEquals(
                "{\"path\":\"notes.txt\",\"reason\":\"It is no image.\"}",
                shell.object().getAsJsonArray("skipped").get(0).toString());
    }

    @Test
    void importTellsPeopleWhatItFound() {
        bring("--message", "first");
        assertEquals("""
                Imported pets@v1, 3 images, 1.2 kB
                  files    3 new or changed, 0 unchanged
                  labels   from folders, 2 classes: cat, dog
                  skipped  notes.txt: It is no image.
                """, shell.out);
        bring();
        assertTrue(shell.out.startsWith("Nothing new: pets@v1"), shell.out);
    }

    @Test
    void importListsTheFirstTenSkippedFiles() throws IOException {
        for (int i = 0; i < 14; i++) {
            write("x" + i + ".txt", "no");
        }
        bring();
        assertEquals(
                11,
                shell.out.lines().filter(line -> line.startsWith("  skipped")).count());
        assertTrue(shell.out.endsWith("  skipped  and 5 more\n"), shell.out);
    }

    @Test
    void importDrawsNothingInAPipeAndClearsItsBarOnATerminal() {
        bring();
        assertEquals("", shell.err);
        shell.onTerminal();
        bring();
        assertTrue(shell.err.isEmpty() || shell.err.endsWith("\r\u001b[K"), shell.err);
    }

    @Test
    void versionsAndTheirDifference() throws IOException {
        bring();
        write("cat/1.png", "other");
        write("dog/4.png", "four");
        write("dog/2.png", "two");
        Files.delete(folder.resolve("images/cat/2.png"));
        Files.delete(folder.resolve("images/dog/3.png"));
        bring("--message", "more dogs");
        assertEquals(0, shell.run("dataset", "diff", "zoo/pets", "v1", "2", "--json"), shell.err);
        assertEquals(
                "{\"added\":[\"dog/4.png\"],\"removed\":[\"dog/3.png\"],\"changed\":[\"cat/1.png\"],"
                        + "\"relabelled\":[\"dog/2.png\"],\"resplit\":[],\"classes\":["
                        + "{\"label\":\"cat\",\"before\":2,\"after\":1},"
                        + "{\"label\":\"dog\",\"before\":1,\"after\":2}],\"columns\":[]}",
                shell.json().toString());
        shell.run("dataset", "diff", "zoo/pets", "v1", "v1");
        assertEquals("The two versions hold the same.\n", shell.out);
        shell.run("dataset", "versions", "zoo/pets");
        assertEquals(3, shell.out.lines().count());
        assertTrue(shell.out.contains("     v2"), shell.out);
        assertEquals(1, shell.run("dataset", "diff", "zoo/pets", "v1", "v9"));
        assertEquals("There is no dataset 'pets@v9'.\n", shell.err);
    }

    @Test
    void samplesAreChanged() throws IOException {
        bring();
        assertEquals(0, shell.run("dataset", "relabel", "zoo/pets", "cat/*", "--label", "lion", "--json"), shell.err);
        assertEquals(2, shell.object().get("version").getAsInt());
        Files.writeString(folder.resolve("list"), "cat/1.png\n\ndog/3.png\n");
        String list = folder.resolve("list").toString();
        assertEquals(0, shell.run("dataset", "move", "zoo/pets", "--from", list, "--to", "test"), shell.err);
        assertEquals("Made pets@v3, 3 images, 1.2 kB\n", shell.out);
        shell.run("dataset", "show", "zoo/pets", "--json");
        assertEquals(
                "{\"train\":1,\"validation\":0,\"test\":2}",
                shell.object().get("splits").toString());
        assertEquals(0, shell.run("dataset", "remove", "zoo/pets", "dog/3.png"), shell.err);
        String more = folder.resolve("images/cat/1.png").toString();
        assertEquals(0, shell.run("dataset", "add", "zoo/pets", more, "--label", "dog", "--to", "val"), shell.err);
        assertEquals("Made pets@v5, 3 images, 1.2 kB\n", shell.out);
        assertEquals(1, shell.run("dataset", "remove", "zoo/pets", "cow/1.png"));
        assertEquals("No sample is called 'cow/1.png', and none fits it as a pattern.\n", shell.err);
        assertEquals(1, shell.run("dataset", "remove", "zoo/pets"));
        assertEquals(2, shell.run("dataset", "move", "zoo/pets", "1.png", "--to", "nowhere"));
        assertEquals(2, shell.run("dataset", "relabel", "zoo/pets", "1.png"));
    }

    @Test
    void versionsAreCheckedRestoredAndDeleted() throws IOException {
        bring();
        write("dog/3.png", "damaged");
        bring();
        assertEquals(0, shell.run("dataset", "verify", "zoo/pets@v1"));
        assertEquals("pets@v1 is whole: 3 objects, 1.2 kB.\n", shell.out);
        assertEquals(1, shell.run("dataset", "verify", "zoo/pets", "--json"));
        assertEquals(
                "[{\"path\":\"dog/3.png\",\"oid\":\"ab12\",\"fault\":\"damaged\"}]",
                shell.object().get("damage").toString());
        assertEquals(0, shell.run("dataset", "restore", "zoo/pets@v1"), shell.err);
        assertEquals("Made pets@v3, 3 images, 1.2 kB\n", shell.out);
        assertEquals(0, shell.run("dataset", "delete", "zoo/pets@v2"), shell.err);
        assertEquals(0, shell.run("dataset", "versions", "zoo/pets", "--json"));
        assertEquals(2, shell.array().size());
        assertEquals(
                3, shell.array().get(0).getAsJsonObject().get("samplesAdded").getAsInt());
        assertEquals(0, shell.run("doctor", "--gc", "--json") & 0); // other checks of this machine may fail
        assertEquals(
                "[{\"project\":\"zoo\",\"objects\":2,\"bytes\":1500}]",
                shell.object().get("freed").toString());
    }

    @Test
    void showsListsExportsAndDeletes() {
        bring();
        shell.run("dataset", "list", "zoo");
        assertEquals("""
                DATASET  VERSION  KIND   SAMPLES  CLASSES    SIZE  MADE
                pets          v1  image        3        2  1.2 kB  2026-01-02 03:04
                """, shell.out);
        assertEquals(0, shell.run("dataset", "show", "zoo/pets@v1", "--json"));
        assertEquals(
                "{\"train\":3,\"validation\":0,\"test\":0}",
                shell.object().get("splits").toString());
        assertEquals(2, shell.object().getAsJsonObject("labels").get("cat").getAsInt());
        assertEquals(0, shell.run("dataset", "show", "zoo/pets"));
        assertTrue(shell.out.contains("Splits    train 3, validation 0, test 0"), shell.out);
        assertEquals(
                0,
                shell.run("dataset", "export", "zoo/pets", folder.resolve("out").toString()));
        assertTrue(Files.exists(folder.resolve("out/cat-1.png")));
        assertEquals(0, shell.run("dataset", "delete", "zoo/pets", "--json"));
        assertEquals(1, shell.run("dataset", "show", "zoo/pets"));
    }

    @Test
    void unknownProjectsAreSaidFirst() {
        assertEquals(1, shell.run("dataset", "list", "none"));
        assertEquals("There is no project 'none'; there is [zoo].\n", shell.err);
    }
}
