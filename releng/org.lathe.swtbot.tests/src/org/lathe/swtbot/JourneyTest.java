package org.lathe.swtbot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.junit5.SWTBotJunit5Extension;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.eclipse.swtbot.swt.finder.waits.Conditions;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.sample.SampleData;
import org.lathe.workbench.model.Services;

/** A first day with Lathe, step by step in one window: each step begins where the one before it ended. */
@ExtendWith(SWTBotJunit5Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private static final String SAMPLE = "Handwritten digits";
    private static final String PROJECT = "dropped";

    @TempDir
    private static Path temp;

    private final SWTWorkbenchBot bot = new SWTWorkbenchBot();
    private final Lathe lathe = new Lathe(bot);

    @AfterEach
    void nothingInTheErrorLog() throws IOException {
        assertEquals(List.of(), LogErrors.all());
    }

    @Test
    @Order(1)
    void welcomeGreetsAtTheFirstStart() {
        assertTrue(lathe.welcome().isActive());
        for (String door : List.of("sample", "import", "create")) {
            assertTrue(lathe.welcome().bot().canvasWithId(door).isVisible(), door);
        }
    }

    @Test
    @Order(2)
    void theFirstDoorTrainsTheSample() {
        lathe.welcome().bot().canvasWithId("sample").click();
        lathe.awaitItem(SAMPLE, "Datasets", "digits");
        assertTrue(bot.editorByTitle("digits@v1").isActive());
        lathe.awaitPoints(0);
        lathe.awaitNewestRun("Status", "Finished");
        lathe.awaitItem(SAMPLE, "Models", lathe.runs().cell(0, "Name"));
    }

    @Test
    @Order(3)
    void aDroppedFolderBecomesADataset() throws Exception {
        Path folder = temp.resolve("scans");
        Services.get(SampleData.class).digits(folder);
        try (FileManager files = FileManager.open(bot, folder)) {
            files.dragTo(lathe.projects());
            SWTBotShell dialog = bot.shell("Import data");
            dialog.bot().comboBoxWithId("project").setText(PROJECT);
            assertEquals("scans", dialog.bot().textWithId("dataset").getText());
            dialog.bot().button("Import 1,797 images").click();
            bot.waitUntil(Conditions.shellCloses(dialog));
        }
        lathe.awaitItem(PROJECT, "Datasets", "scans");
        assertTrue(bot.editorByTitle("scans@v1").isActive());
    }

    @Test
    @Order(4)
    void chartsGrowUntilTheTrainingIsStopped() {
        bot.toolbarButton("Train").click();
        SWTBotShell dialog = bot.shell("Train");
        SWTBot fields = dialog.bot();
        SWTBotButton train = fields.button("Train");
        assertTrue(fields.comboBoxWithId("dataset").getText().startsWith("scans"));
        fields.textWithId("epochs").setText("none");
        assertFalse(train.isEnabled());
        fields.textWithId("epochs").setText("100000");
        fields.textWithId("experiment").setText("endless");
        train.click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        lathe.awaitNewestRun("Experiment", "endless");
        lathe.awaitPoints(lathe.awaitPoints(0));
        bot.toolbarButton("Stop").click();
        lathe.awaitNewestRun("Status", "Stopped");
        lathe.awaitItem(PROJECT, "Models", lathe.runs().cell(0, "Name"));
    }

    @Test
    @Order(5)
    void f2RenamesTheRun() {
        SWTBotTable runs = lathe.runs();
        assertNotEquals("first try", runs.cell(0, "Name"));
        bot.shell().activate();
        runs.select(0);
        runs.pressShortcut(Keystrokes.F2);
        SWTBotShell dialog = bot.shell("Rename run");
        dialog.bot().text().setText("first try");
        dialog.bot().button("OK").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        lathe.awaitNewestRun("Name", "first try");
        lathe.awaitItem(PROJECT, "Models", "first try");
    }

    @Test
    @Order(6)
    void theWindowGetsDarkAndLightAgain() {
        boolean dark = lathe.dark();
        Map<Control, Lathe.Look> before = lathe.looks();
        toggle();
        lathe.awaitDark(!dark);
        toggle();
        lathe.awaitDark(dark);
        lathe.awaitLooks(before);
    }

    private void toggle() {
        bot.shell().bot().menu("Window").menu("Switch between light and dark").click();
    }

    @Test
    @Order(7)
    void everyViewOfTheMenuOpens() {
        for (String view : bot.shell().bot().menu("Window").menu("Show view").menuItems()) {
            bot.shell().bot().menu("Window").menu("Show view").menu(view).click();
            bot.waitUntil(new Until(
                    "the view " + view, () -> bot.activeView().getTitle().equalsIgnoreCase(view)));
        }
    }

    @Test
    @Order(8)
    void theLookIsAlsoInTheSettings() {
        boolean dark = lathe.dark();
        chooseLook(dark ? "Light" : "Dark");
        lathe.awaitDark(!dark);
        chooseLook(dark ? "Dark" : "Light");
        lathe.awaitDark(dark);
    }

    private void chooseLook(String look) {
        bot.shell().bot().menu("Window").menu("Preferences").click();
        SWTBotShell dialog = bot.shell("Preferences");
        dialog.bot().comboBoxWithLabel("Look:").setSelection(look);
        dialog.bot().button("Apply and Close").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
    }
}
