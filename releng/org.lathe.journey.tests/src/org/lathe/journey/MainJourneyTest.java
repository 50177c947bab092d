package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From an empty workspace to trained models, in the order that a person goes; each step builds on those before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJourneyTest {
    private static final String PROJECT = "größen";

    private Path folder;
    private Lathe lathe;
    private Path digits;
    private String imageRun;
    private String tableRun;

    @BeforeAll
    void prepare(@TempDir Path temporary) {
        folder = temporary;
        lathe = new Lathe(folder.resolve("Mein Arbeitsplatz äöü"), Map.of("LC_ALL", "C"));
        digits = Product.copyDigits(folder.resolve("digits.csv.gz"));
    }

    @Test
    @Order(1)
    void theDemoReadsDigits() {
        JsonObject demo = lathe.ok("demo", "--json").object();
        assertEquals(Set.of("run", "accuracy", "model"), demo.keySet());
        assertTrue(demo.get("accuracy").getAsDouble() >= 0.97, demo::toString);
        assertTrue(Files.isRegularFile(Path.of(demo.get("model").getAsString())), demo::toString);
        imageRun = demo.get("run").getAsString();
        assertEquals(List.of(), lathe.liveFolders());
    }

    @Test
    @Order(2)
    void theDemoGoesAgainAndStopsOnCtrlC() {
        Lathe.Started demo = lathe.start("demo", "--json");
        lathe.awaitModel();
        demo.ctrlC();
        JsonObject stopped = demo.end().expect(130).object();
        assertTrue(Files.isRegularFile(Path.of(stopped.get("model").getAsString())), stopped::toString);
        JsonObject run = lathe.ok("run", "show", stopped.get("run").getAsString(), "--json")
                .object();
        assertEquals("STOPPED", run.get("status").getAsString());
        assertEquals("digits@v1", run.get("dataset").getAsString());
        assertEquals(List.of(), lathe.liveFolders());
    }

    @Test
    @Order(3)
    void importsImagesTablesAndPackedTables() throws IOException {
        JsonObject made = lathe.ok(
                        "project", "create", PROJECT, "--title", "Ein Titel", "--license", "CC-BY-4.0", "--json")
                .object();
        assertEquals(PROJECT, made.get("project").getAsString());
        assertTrue(Files.isDirectory(Path.of(made.get("path").getAsString())));
        Digits source = Digits.read(digits);
        Path images = source.images(folder.resolve("Bilder für ä"), 200);
        Files.writeString(images.resolve("Notiz.txt"), "kein Bild");
        JsonObject imported = lathe.ok("dataset", "import", PROJECT + "/ziffern", images.toString(), "--json")
                .object();
        assertEquals(
                Set.of("dataset", "version", "tree", "samples", "bytes", "added", "unchanged", "skipped"),
                imported.keySet());
        assertEquals(200, imported.get("samples").getAsInt());
        assertEquals(1, imported.getAsJsonArray("skipped").size());
        Path table = source.table(folder.resolve("Tabellen/ziffern ü.csv"), 300);
        JsonObject rows = lathe.ok(
                        "dataset",
                        "import",
                        PROJECT + "/tabelle",
                        table.toString(),
                        "--json",
                        "--label",
                        "column:ziffer")
                .object();
        assertEquals(300, rows.get("samples").getAsInt());
        JsonObject packed = lathe.ok(
                        "dataset", "import", PROJECT + "/alle", digits.toString(), "--json", "--label", "column:c64")
                .object();
        assertEquals(1797, packed.get("samples").getAsInt());
        assertEquals(3, lathe.ok("dataset", "list", PROJECT, "--json").array().size());
    }

    @Test
    @Order(4)
    void anotherVersionDiffersByWhatWasChanged() throws IOException {
        Path images = folder.resolve("Bilder für ä");
        Path first = firstImage(images.resolve("3"));
        Files.move(first, images.resolve("8").resolve("war drei.png"));
        Files.delete(firstImage(images.resolve("5")));
        JsonObject second = lathe.ok(
                        "dataset",
                        "import",
                        PROJECT + "/ziffern",
                        images.toString(),
                        "--json",
                        "--message",
                        "Berichtigt")
                .object();
        assertEquals(2, second.get("version").getAsInt());
        JsonObject diff = lathe.ok("dataset", "diff", PROJECT + "/ziffern", "v1", "v2", "--json")
                .object();
        assertEquals(
                Set.of("added", "removed", "changed", "relabelled", "resplit", "classes", "columns"), diff.keySet());
        assertEquals("[\"8/war drei.png\"]", diff.get("relabelled").toString());
        assertEquals(1, diff.getAsJsonArray("removed").size());
        assertEquals("[]", diff.get("added").toString());
        Path out = folder.resolve("Ausfuhr ö");
        lathe.ok("dataset", "export", PROJECT + "/ziffern@v1", out.toString());
        try (Stream<Path> files = Files.walk(out)) {
            assertEquals(
                    200, files.filter(file -> file.toString().endsWith(".png")).count());
        }
    }

    private static Path firstImage(Path digit) throws IOException {
        try (Stream<Path> files = Files.list(digit)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    @Order(5)
    void tablesAreLearnedWithDefaults() {
        JsonObject trained = lathe.ok(
                        "train",
                        PROJECT,
                        "--recipe",
                        "tabular-classification",
                        "--dataset",
                        "alle",
                        "--json",
                        "--name",
                        "Läufer")
                .object();
        assertEquals(Set.of("run", "status", "metrics", "model"), trained.keySet());
        assertEquals("FINISHED", trained.get("status").getAsString());
        double accuracy =
                trained.getAsJsonObject("metrics").get("test_accuracy").getAsDouble();
        assertTrue(accuracy >= 0.96, trained::toString);
        tableRun = trained.get("run").getAsString();
        JsonObject check = lathe.ok("model", "check", trained.get("model").getAsString(), "--json")
                .object();
        assertTrue(check.get("valid").getAsBoolean(), check::toString);
        assertTrue(check.getAsJsonObject("trainable").get("yes").getAsBoolean(), check::toString);
        assertTrue(lathe.ok("model", "inspect", trained.get("model").getAsString(), "--json")
                .object()
                .has("opset"));
    }

    @Test
    @Order(6)
    void numbersAreLearnedAndAModelGoesOn() {
        JsonObject trained = lathe.ok(
                        "train",
                        PROJECT,
                        "--recipe",
                        "tabular-regression",
                        "--dataset",
                        "tabelle@v1",
                        "--json",
                        "--set",
                        "epochs=3",
                        "--experiment",
                        "kurz")
                .object();
        assertTrue(trained.getAsJsonObject("metrics").has("test_rmse"), trained::toString);
        JsonObject further = lathe.ok(
                        "train",
                        PROJECT,
                        "--recipe",
                        "tabular-regression",
                        "--dataset",
                        "tabelle",
                        "--json",
                        "--set",
                        "epochs=2",
                        "--model",
                        trained.get("model").getAsString())
                .object();
        assertEquals("FINISHED", further.get("status").getAsString());
    }

    @Test
    @Order(7)
    void runsAreListedShownAnnotatedAndCompared() {
        assertEquals(3, lathe.ok("run", "list", PROJECT, "--json").array().size());
        assertEquals(
                1,
                lathe.ok("run", "list", PROJECT, "--json", "--filter", "experiment=kurz")
                        .array()
                        .size());
        lathe.ok("run", "rename", "Läufer", "Sieger ß");
        lathe.ok("run", "tag", "Sieger ß", "gruppe=übung");
        JsonObject shown =
                lathe.ok("run", "show", tableRun.substring(0, 20), "--json").object();
        assertEquals("Sieger ß", shown.get("name").getAsString());
        assertEquals("übung", shown.getAsJsonObject("tags").get("gruppe").getAsString());
        assertTrue(lathe.ok("run", "console", tableRun).out().endsWith("\n"));
        String csv = lathe.ok("run", "metrics", tableRun, "val_accuracy").out();
        assertTrue(csv.startsWith("step,wall_time,value\n"), csv);
        assertEquals(41, csv.lines().count(), csv);
        JsonObject compared =
                lathe.ok("run", "compare", tableRun, imageRun, "--json").object();
        assertEquals(2, compared.getAsJsonArray("runs").size());
        String table = lathe.ok("run", "list", PROJECT).out();
        assertTrue(table.contains("Sieger ß"), table);
    }

    @Test
    @Order(8)
    void theIndexIsMadeAgainFromWhatIsThere() throws IOException {
        JsonElement before = lathe.ok("run", "list", PROJECT, "--json").json();
        JsonElement demoBefore = lathe.ok("run", "list", "demo", "--json").json();
        deleteTree(lathe.workspace().resolve("index"));
        lathe.ok("index", "rebuild");
        assertEquals(before, lathe.ok("run", "list", PROJECT, "--json").json());
        assertEquals(demoBefore, lathe.ok("run", "list", "demo", "--json").json());
        deleteTree(lathe.workspace().resolve("index"));
        assertEquals(before, lathe.ok("run", "list", PROJECT, "--json").json());
    }

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    @Order(9)
    void whatIsDeletedIsGone() {
        lathe.ok("run", "delete", tableRun);
        assertEquals(2, lathe.ok("run", "list", PROJECT, "--json").array().size());
        lathe.ok("dataset", "delete", PROJECT + "/tabelle");
        assertEquals(2, lathe.ok("dataset", "list", PROJECT, "--json").array().size());
        lathe.ok("project", "delete", PROJECT);
        assertEquals(1, lathe.ok("project", "list", "--json").array().size());
        assertFalse(Files.exists(lathe.workspace().resolve("projects").resolve(PROJECT + ".git")));
    }

    @Test
    @Order(10)
    void theScriptAndTheDoctorWork() {
        Lathe.Result doctor = Lathe.start(
                        List.of(
                                Product.script().toString(),
                                "-w",
                                lathe.workspace().toString(),
                                "doctor",
                                "--json"),
                        Map.of("LATHE_BUILT", "1"))
                .end()
                .expect(0);
        assertTrue(doctor.object().get("ok").getAsBoolean(), doctor::toString);
        assertTrue(lathe.ok("--help").out().contains("Training"));
        lathe.run("train", "demo").expect(2);
    }
}
