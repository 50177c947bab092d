package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is told in one sentence, and leaves nothing behind. */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void everyRefusalIsOneSentenceAndLeavesNothing() throws Exception {
        Lathe lathe = Lathe.in(folder.resolve("work"));
        Digits digits = Digits.read(Product.copyDigits(folder.resolve("digits.csv.gz")));
        lathe.ok("project", "create", "p");
        lathe.ok(
                "dataset",
                "import",
                "p/good",
                digits.table(folder.resolve("good/good.csv"), 60).toString(),
                "--label",
                "column:ziffer");
        String missing = folder.resolve("missing").toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        String text = file("notes/notes.txt", "");
        String emptyTable = file("tables/empty.csv", "");
        String table = file("tables/a.csv", "a,b,c\n1,2,x\n3,4,y\n");
        String torn = torn(folder.resolve("digits.csv.gz"));
        String noModel = file("models/no.onnx", "this is no model");
        List<String[]> lines = List.of(
                words("project", "create", "p"),
                words("project", "create", "a/b"),
                words("project", "show", "none"),
                words("dataset", "import", "none/d", table),
                words("dataset", "import", "p/d", missing),
                words("dataset", "import", "p/d", empty),
                words("dataset", "import", "p/d", Path.of(text).getParent().toString()),
                words("dataset", "import", "p/d", emptyTable),
                words("dataset", "import", "p/d", table, "--label", "column:nosuch"),
                words("dataset", "import", "p/d", torn),
                words("dataset", "import", "p/..", table),
                words("dataset", "show", "p/d"),
                words("dataset", "show", "p/good@v7"),
                words("dataset", "export", "p/good", Path.of(table).getParent().toString()),
                train("no-such-recipe", "good"),
                train("image-classification", "good"),
                train("tabular-classification", "none"),
                train("tabular-classification", "good", "--set", "epochs=0"),
                train("tabular-classification", "good", "--set", "epoch=3"),
                train("tabular-classification", "good", "--model", "template:nosuch"),
                train("tabular-classification", "good", "--model", missing),
                words("run", "show", "nosuch"),
                words("run", "stop", "0123"),
                words("model", "inspect", noModel),
                words("model", "inspect", missing));
        for (Lathe.Result refused : all(lathe, lines)) {
            assertAll(
                    () -> assertEquals(1, refused.exit(), refused::toString),
                    () -> assertEquals("", refused.out(), refused::toString),
                    () -> assertEquals(1, refused.err().lines().count(), refused::toString),
                    () -> assertFalse(
                            refused.err().matches("(?s).*(Exception|\\bnull\\b|at org\\.).*"), refused::toString));
        }
        Lathe.Result check = lathe.run("model", "check", noModel, "--json").expect(1);
        assertFalse(check.object().get("valid").getAsBoolean());
        assertEquals(1, lathe.ok("dataset", "list", "p", "--json").array().size());
        assertEquals(0, lathe.ok("run", "list", "p", "--json").array().size());
        assertEquals(List.of(), lathe.liveFolders());
        assertEquals(1, lathe.ok("project", "list", "--json").array().size());
        assertTrue(Files.exists(Path.of(table)));
    }

    @Test
    void aTrainingThatCannotBeginFailsWithItsReason() throws IOException {
        Lathe lathe = Lathe.in(folder.resolve("work"));
        Digits digits = Digits.read(Product.copyDigits(folder.resolve("digits.csv.gz")));
        lathe.ok("project", "create", "p");
        lathe.ok(
                "dataset",
                "import",
                "p/good",
                digits.table(folder.resolve("good/good.csv"), 60).toString(),
                "--label",
                "column:ziffer");
        String noModel = file("models/no.onnx", "this is no model");
        Lathe.Result failed =
                lathe.run(train("tabular-classification", "good", "--model", noModel, "--json", "--quiet"));
        failed.expect(1);
        assertEquals(1, failed.err().lines().count(), failed::toString);
        if (!failed.out().isEmpty()) {
            assertEquals("FAILED", failed.object().get("status").getAsString());
        }
    }

    private static String[] words(String... words) {
        return words;
    }

    private static String[] train(String recipe, String dataset, String... more) {
        String[] line = {"train", "p", "--recipe", recipe, "--dataset", dataset};
        String[] all = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return all;
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String torn(Path packed) throws IOException {
        byte[] bytes = Files.readAllBytes(packed);
        Path file = folder.resolve("tables/torn.csv.gz");
        return Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)).toString();
    }

    /** Two at a time: most of each is the start of a JVM. */
    private static List<Lathe.Result> all(Lathe lathe, List<String[]> lines) throws InterruptedException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Lathe.Result>> results = lines.stream()
                    .map(line -> two.submit(() -> lathe.run(line)))
                    .toList();
            return results.stream().map(BadInputTest::result).toList();
        }
    }

    private static Lathe.Result result(Future<Lathe.Result> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
