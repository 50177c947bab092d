package org.lathe.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.sample.SampleData;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.datasets.gallery.Gallery;
import org.lathe.workbench.datasets.preview.PreviewPane;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Commands;

/** Datasets in a real window: browse, change, save, compare, go back, check, describe. */
class DatasetWindowTest {
    @TempDir
    private Path temp;

    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    private final DatasetStore store = Services.get(DatasetStore.class);
    private String project;

    @BeforeEach
    void makeProject(TestInfo test) throws Exception {
        project = "window-" + test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        Services.get(ProjectStore.class).create(project, project, "");
    }

    @AfterEach
    void close() {
        window.getActivePage().closeAllEditors(false);
    }

    private DatasetVersion take(String dataset, Path files, Optional<LabelRule> label) throws Exception {
        ImportRequest request = ImportRequest.of(project, dataset, List.of(files));
        ImportReport report = new ImportDataset(Services.get(DatasetScanner.class), store)
                .run(label.map(request::withLabel).orElse(request), new NullProgressMonitor());
        return store.resolve(project, dataset + "@v" + report.version());
    }

    /** Sixty images of ten classes. */
    private DatasetVersion digits() throws Exception {
        Path all = temp.resolve("all");
        Services.get(SampleData.class).digits(all);
        Path some = temp.resolve("digits");
        for (Path clazz : list(all)) {
            Files.createDirectories(some.resolve(clazz.getFileName()));
            for (Path image : list(clazz).subList(0, 6)) {
                Files.copy(image, some.resolve(clazz.getFileName()).resolve(image.getFileName()));
            }
        }
        return take("digits", some, Optional.empty());
    }

    private static List<Path> list(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private DatasetEditor open(DatasetVersion version) {
        DatasetEditor editor = DatasetEditor.open(window, version).orElseThrow();
        Ui.await("the pages", () -> tabs().filter(t -> t.getItemCount() > 2).isPresent());
        return editor;
    }

    private Optional<CTabFolder> tabs() {
        return Ui.all(window.getShell(), CTabFolder.class).stream()
                .filter(t -> "tabs".equals(t.getData("org.eclipse.swtbot.widget.key")))
                .filter(Control::isVisible)
                .findFirst();
    }

    private void tab(String title) {
        Ui.await("the tab " + title, () -> item(title).isPresent());
        CTabItem item = item(title).orElseThrow();
        item.getParent().setSelection(item);
        Event event = new Event();
        event.item = item;
        item.getParent().notifyListeners(SWT.Selection, event);
    }

    private Optional<CTabItem> item(String title) {
        return tabs().stream()
                .flatMap(tabs -> Stream.of(tabs.getItems()))
                .filter(item -> item.getText().equals(title))
                .findFirst();
    }

    private <T extends Control> T visible(Class<T> type) {
        return Ui.all(window.getShell(), type).stream()
                .filter(Control::isVisible)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName()));
    }

    private <T extends Control> T keyed(Class<T> type, String key) {
        return Ui.all(window.getShell(), type).stream()
                .filter(c -> key.equals(c.getData("org.eclipse.swtbot.widget.key")) && c.isVisible())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " '" + key + "'"));
    }

    private static void key(Control control, int code, char character) {
        Event event = new Event();
        event.keyCode = code;
        event.character = character;
        control.notifyListeners(SWT.KeyDown, event);
    }

    private Gallery gallery(int count) {
        Gallery gallery = visible(Gallery.class);
        Ui.await(count + " samples", () -> gallery.count() == count);
        return gallery;
    }

    private void focus(Control control) {
        window.getShell().forceActive();
        Ui.await("the focus", () -> control.forceFocus() && control.isFocusControl());
    }

    private void command(String id) {
        Commands.run(window, id);
    }

    private String editor() {
        IEditorPart active = window.getActivePage().getActiveEditor();
        return active == null ? "" : active.getTitle();
    }

    private void saveAs(String message) {
        AtomicBoolean saved = new AtomicBoolean();
        Ui.whenOpens(
                "Save as version 2",
                dialog -> {
                    Ui.keyed(dialog, Text.class, "message").setText(message);
                    saved.set(true);
                    Ui.pressDefault(dialog);
                },
                saved::get);
        command(IWorkbenchCommandConstants.FILE_SAVE);
        Ui.await("the new version's editor", () -> editor().equals("digits@v2"));
    }

    @Test
    void samplesAreFilteredFoundAndLookedAt() throws Exception {
        open(digits());
        Gallery gallery = gallery(60);
        Combo classes = keyed(Combo.class, "classes");
        classes.select(classes.indexOf("3"));
        Ui.click(classes);
        gallery(6);
        assertEquals("6 images", keyed(Label.class, "count").getText());
        assertTrue(gallery.focused().orElseThrow().label().equals("3"));
        classes.select(0);
        Ui.click(classes);
        gallery(60);
        Text find = keyed(Text.class, "find");
        find.setText(gallery.focused().orElseThrow().key().toUpperCase(java.util.Locale.ROOT));
        gallery(1);
        find.setText("nothing is called so");
        gallery(0);
        find.setText("");
        gallery(60);

        key(gallery, SWT.END, '\0');
        assertEquals(59, gallery.focusedCell());
        key(gallery, SWT.HOME, '\0');
        key(gallery, SWT.CR, '\r');
        PreviewPane preview = visible(PreviewPane.class);
        Button next = keyed(Button.class, "next");
        Ui.click(next);
        assertEquals(1, gallery.focusedCell());
        key(visible(org.eclipse.swt.widgets.Canvas.class, preview), SWT.ARROW_RIGHT, '\0');
        assertEquals(2, gallery.focusedCell());
        key(visible(org.eclipse.swt.widgets.Canvas.class, preview), SWT.ESC, '\u001b');
        assertTrue(gallery.isVisible() && !preview.isVisible());
    }

    private static <T extends Control> T visible(Class<T> type, Composite in) {
        return Ui.all(in, type).stream().filter(Control::isVisible).findFirst().orElseThrow();
    }

    @Test
    void changesAreMarkedUndoneAndSavedAsTheNextVersion() throws Exception {
        DatasetEditor editor = open(digits());
        Gallery gallery = gallery(60);
        focus(gallery);
        String first = gallery.focused().orElseThrow().key();
        // the fourth class is "3"
        key(gallery, '4', '4');
        Ui.await("the mark", () -> state(gallery, first) == Sample.State.CHANGED);
        assertTrue(editor.isDirty());
        Ui.await("the next sample", () -> gallery.count() == 60);
        gallery.step(1);
        command(IWorkbenchCommandConstants.EDIT_DELETE);
        gallery(59);
        assertEquals(
                "Relabel 1 sample, remove 1 sample",
                keyed(Label.class, "changes").getText());
        command(IWorkbenchCommandConstants.EDIT_UNDO);
        gallery(60);
        command(IWorkbenchCommandConstants.EDIT_REDO);
        gallery(59);
        Button changed = keyed(Button.class, "changed");
        changed.setSelection(true);
        Ui.click(changed);
        gallery(1);

        saveAs("One was wrong");
        DatasetVersion made = store.resolve(project, "digits@v2");
        assertEquals("One was wrong", made.message());
        assertEquals(59, made.description().samples());
        DatasetContent content = store.open(made);
        assertEquals(7, content.labels().values().stream().filter("3"::equals).count());
        gallery(59);
    }

    private static Sample.State state(Gallery gallery, String key) {
        return gallery.selected().stream()
                .filter(s -> s.key().equals(key))
                .map(Sample::state)
                .findFirst()
                .orElse(null);
    }

    @Test
    void filesDroppedOnTheGalleryAreAddedToTheClassThatIsFilteredBy() throws Exception {
        open(digits());
        gallery(60);
        Combo classes = keyed(Combo.class, "classes");
        classes.select(classes.indexOf("7"));
        Ui.click(classes);
        Gallery gallery = gallery(6);
        Path more = list(list(temp.resolve("all")).get(7)).get(20);
        Ui.drop(gallery, more);
        gallery(7);
        assertEquals(
                Sample.State.ADDED,
                gallery.focused().map(s -> stateOf(gallery, more)).orElseThrow());
        saveAs("One more");
        DatasetContent content = store.open(store.resolve(project, "digits@v2"));
        assertEquals(61, content.files().size());
        assertEquals(7, content.labels().values().stream().filter("7"::equals).count());
    }

    private static Sample.State stateOf(Gallery gallery, Path file) {
        gallery.selectAll();
        return state(gallery, file.getFileName().toString());
    }

    @Test
    void versionsAreComparedAndGoneBackTo() throws Exception {
        DatasetVersion first = digits();
        open(first);
        Gallery gallery = gallery(60);
        focus(gallery);
        key(gallery, '4', '4');
        saveAs("Relabelled");
        tab("History");
        Table history = keyed(Table.class, "history");
        Ui.await("two versions", () -> history.getItemCount() == 2);
        assertEquals("v2", history.getItem(0).getText(0));
        assertEquals("Relabelled", history.getItem(0).getText(1));
        history.setSelection(new int[] {0, 1});
        Ui.click(history);
        command("org.lathe.version.compare");
        Ui.await("the comparison", () -> editor().equals("digits v1 → v2"));
        org.eclipse.swt.widgets.List[] parts = new org.eclipse.swt.widgets.List[1];
        Ui.await("its parts", () -> {
            parts[0] = Ui.all(window.getShell(), org.eclipse.swt.widgets.List.class).stream()
                    .filter(Control::isVisible)
                    .findFirst()
                    .orElse(null);
            return parts[0] != null;
        });
        assertEquals(List.of("Relabelled  1", "Class balance"), List.of(parts[0].getItems()));
        assertEquals("0 → 3", visible(Gallery.class).focused().orElseThrow().label());

        DatasetEditor old = open(first);
        Ui.await("the samples of version 1", () -> visible(Gallery.class).count() == 60);
        key(visible(Gallery.class), '4', '4');
        assertTrue(!old.isDirty(), "An older version can be looked at only");
        command("org.lathe.version.restore");
        Ui.await("version 3", () -> editor().equals("digits@v3"));
        assertEquals(first.tree(), store.resolve(project, "digits@v3").tree());
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        DatasetVersion version = digits();
        DatasetContent content = store.open(version);
        String hurt = content.files().firstKey();
        Path object = content.files().get(hurt);
        object.toFile().setWritable(true);
        Files.write(object, "no image".getBytes(StandardCharsets.UTF_8));
        open(version);
        command("org.lathe.version.verify");
        Ui.await(
                "the result",
                () -> tabs().map(t -> t.getSelection().getText().equals("Verification"))
                        .orElse(false));
        Table table = visible(Table.class, tabs().orElseThrow());
        Ui.await("the rows", () -> table.getItemCount() == 1);
        assertEquals(hurt, table.getItem(0).getText(0));
    }

    @Test
    void aCardIsWrittenInAFormAndKeepsWhatItDoesNotKnow() throws Exception {
        DatasetVersion version = digits();
        store.writeCard(project, "digits", "---\nfoo: [1, 2]\nlicense: MIT\n---\n# Hand\n");
        DatasetEditor editor = open(version);
        tab("Card");
        Combo license = keyed(Combo.class, "license");
        Ui.await("the card", () -> license.getText().equals("MIT"));
        license.setText("CC0-1.0");
        keyed(Text.class, "title").setText("Digits: by hand");
        keyed(Text.class, "keywords").setText("digits, images");
        assertTrue(editor.isDirty());
        Ui.await(
                "the preview",
                () -> Ui.all(window.getShell(), StyledText.class).stream()
                        .anyMatch(t -> t.isVisible() && t.getText().contains("digits, images")));
        command(IWorkbenchCommandConstants.FILE_SAVE);
        Ui.await("the saved card", () -> !editor.isDirty());
        assertEquals(
                "---\nfoo: [1, 2]\nlicense: CC0-1.0\ntitle: 'Digits: by hand'\nkeywords:\n- digits\n- images\n---\n# Hand\n",
                store.card(project, "digits"));
    }

    @Test
    void allRowsOfATableCanBeLookedAtAndFound() throws Exception {
        StringBuilder rows = new StringBuilder("size,colour,name\n");
        for (int i = 0; i < 3_000; i++) {
            rows.append(i % 100 == 7 ? "" : i)
                    .append(i % 3 == 0 ? ",red," : ",blue,")
                    .append("n")
                    .append(i)
                    .append('\n');
        }
        Path csv = temp.resolve("things.csv");
        Files.writeString(csv, rows);
        open(take("things", csv, Optional.of(LabelRule.column("colour"))));
        Table table = keyed(Table.class, "rows");
        Ui.await("all rows", () -> table.getItemCount() == 3_000);
        table.setTopIndex(2_990);
        Ui.await("the last rows", () -> table.getItem(2_999).getText(3).equals("n2999"));
        tab("Columns");
        Table columns = keyed(Table.class, "columns");
        Ui.await(
                "the columns",
                () -> columns.getItemCount() == 3
                        && columns.getItem(0).getText(0).equals("size"));
        assertEquals("30", columns.getItem(0).getText(4));
    }

    @Test
    void copiesInOtherSplitsAreToldAndCanBeRemoved() throws Exception {
        Path folder = temp.resolve("split");
        digits();
        Path image = list(list(temp.resolve("all")).get(3)).get(0);
        for (String split : List.of("train", "test")) {
            for (int clazz = 0; clazz < 2; clazz++) {
                Path to = Files.createDirectories(folder.resolve(split).resolve("c" + clazz));
                List<Path> images = list(list(temp.resolve("all")).get(clazz));
                for (int i = 0; i < 4; i++) {
                    Files.copy(images.get(split.equals("train") ? i : i + 10), to.resolve(i + ".png"));
                }
            }
            Files.copy(image, folder.resolve(split).resolve("c1").resolve("copy.png"));
        }
        DatasetEditor editor = open(take("digits", folder, Optional.empty()));
        gallery(18);
        tab("Duplicates");
        Ui.await(
                "the groups",
                () -> Ui.all(window.getShell(), Table.class).stream()
                        .anyMatch(t ->
                                "groups".equals(t.getData("org.eclipse.swtbot.widget.key")) && t.getItemCount() > 0));
        Link remove = Ui.all(tabs().orElseThrow(), Link.class).stream()
                .filter(link -> link.isVisible() && link.getText().contains("Remove"))
                .findFirst()
                .orElseThrow();
        Ui.click(remove);
        assertTrue(editor.isDirty());
        tab("Samples");
        Ui.await("fewer samples", () -> visible(Gallery.class).count() < 18);
    }

    @Test
    void soundsAndTextsAreLookedAtLarge() throws Exception {
        Path sounds = temp.resolve("sounds");
        for (String label : List.of("low", "high")) {
            Files.createDirectories(sounds.resolve(label));
            for (int i = 0; i < 4; i++) {
                tone(sounds.resolve(label).resolve(i + ".wav"), label.equals("low") ? 200 + i : 2_000 + i);
            }
        }
        open(take("sounds", sounds, Optional.empty()));
        key(gallery(8), SWT.CR, '\r');
        Ui.await(
                "the sound's facts",
                () -> Ui.all(window.getShell(), Label.class).stream()
                        .anyMatch(l -> l.isVisible() && l.getText().equals("8,000 Hz  ·  1 channel  ·  1.00 s")));
        assertEquals("Play", keyed(Button.class, "play").getText());

        Path texts = temp.resolve("texts");
        for (String label : List.of("good", "bad")) {
            Files.createDirectories(texts.resolve(label));
            for (int i = 0; i < 3; i++) {
                Files.writeString(
                        texts.resolve(label).resolve(i + ".txt"),
                        label + " words, " + "again ".repeat(2_000) + "end " + i);
            }
        }
        open(take("texts", texts, Optional.empty()));
        key(gallery(6), SWT.CR, '\r');
        Ui.await(
                "the whole text",
                () -> Ui.all(window.getShell(), StyledText.class).stream()
                        .anyMatch(t -> t.isVisible() && t.getText().endsWith("end 0")));
    }

    private static void tone(Path file, int hertz) throws Exception {
        byte[] samples = new byte[2 * 8_000];
        for (int i = 0; i < 8_000; i++) {
            short value = (short) (20_000 * Math.sin(2 * Math.PI * hertz * i / 8_000));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(samples), format, 8_000)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    @Test
    void closingAsksForWhatIsNotSaved() throws Exception {
        DatasetEditor editor = open(digits());
        Gallery gallery = gallery(60);
        focus(gallery);
        key(gallery, '4', '4');
        AtomicBoolean cancelled = new AtomicBoolean();
        Ui.whenOpens(
                "Save as version 2",
                dialog -> {
                    cancelled.set(true);
                    dialog.close();
                },
                cancelled::get);
        assertTrue(!window.getActivePage().closeEditor(editor, true));
        AtomicBoolean saved = new AtomicBoolean();
        Ui.whenOpens(
                "Save as version 2",
                (Shell dialog) -> {
                    saved.set(true);
                    Ui.pressDefault(dialog);
                },
                saved::get);
        assertTrue(window.getActivePage().closeEditor(editor, true));
        assertEquals(2, store.versions(project, "digits").size());
    }
}
