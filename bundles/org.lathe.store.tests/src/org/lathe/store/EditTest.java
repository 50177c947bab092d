package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;

/** Samples that are relabelled, moved, removed and added: a new version each, and what stays is not read again. */
class EditTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        for (int i = 0; i < 10; i++) {
            lab.file("in", "cat/" + i + ".png", "cat " + i);
            lab.file("in", "dog/" + i + ".png", "dog " + i);
        }
    }

    private ImportReport edit(DatasetEdit edit) throws CoreException {
        return lab.datasets.edit(lab.datasets.resolve("p", "d"), edit, "", new NullProgressMonitor());
    }

    private DatasetContent newest() throws CoreException {
        return lab.datasets.open(lab.datasets.resolve("p", "d"));
    }

    private static DatasetEdit labels(Map<String, String> labels) {
        return new DatasetEdit(labels, Map.of(), Set.of(), List.of());
    }

    @Test
    void aRelabelledImageMovesToItsClassesFolder() throws Exception {
        lab.importFolder("p", "d", "in");
        DatasetContent before = newest();
        lab.file("in", "cat/8.png", "gone from the disk, which an edit never looks at");
        ImportReport report = edit(labels(Map.of("cat/3.png", "dog", "cat/4.png", "owl")));
        assertEquals(2, report.version());
        assertEquals(2, report.added());
        assertEquals(18, report.unchanged());
        DatasetContent after = newest();
        assertEquals("cat 3", Files.readString(after.files().get("dog/3-2.png")));
        assertEquals("cat 4", Files.readString(after.files().get("owl/4.png")));
        assertEquals("dog", after.labels().get("dog/3-2.png"));
        assertEquals(before.splits().get("cat/3.png"), after.splits().get("dog/3-2.png"));
        assertEquals(List.of("cat", "dog", "owl"), after.description().classes());
        assertEquals(20, after.description().samples());
        DatasetDiff diff = DatasetDiff.between(before, after);
        assertEquals(List.of("dog/3-2.png", "owl/4.png"), diff.relabelled());
        assertTrue(diff.added().isEmpty() && diff.removed().isEmpty());
        assertEquals("Relabel 2 samples", lab.datasets.resolve("p", "d").message());
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
    }

    @Test
    void samplesAreRemovedMovedAndAdded() throws Exception {
        lab.importFolder("p", "d", "in");
        Path file = lab.file("other", "x.png", "new cat");
        Split moved = newest().splits().get("cat/1.png") == Split.TEST ? Split.TRAIN : Split.TEST;
        ImportReport report = edit(new DatasetEdit(
                Map.of(),
                Map.of("cat/1.png", moved),
                Set.of("dog/0.png", "dog/1.png"),
                List.of(
                        new DatasetEdit.Addition("0.png", file, "cat", Optional.of(Split.VALIDATION)),
                        new DatasetEdit.Addition("y.png", file, "dog", Optional.empty()))));
        assertEquals(20, report.samples());
        DatasetContent after = newest();
        assertEquals(moved, after.splits().get("cat/1.png"));
        assertEquals(Split.VALIDATION, after.splits().get("cat/0-2.png"));
        assertEquals("new cat", Files.readString(after.files().get("cat/0-2.png")));
        assertTrue(after.splits().get("dog/y.png") != null);
        assertTrue(!after.files().containsKey("dog/0.png") && !after.labels().containsKey("dog/0.png"));
        assertEquals(
                "Move 1 sample, remove 2 samples, add 2 samples",
                lab.datasets.resolve("p", "d").message());
        long bytes = 0;
        for (Path each : after.files().values()) {
            bytes += Files.size(each);
        }
        assertEquals(bytes, lab.datasets.resolve("p", "d").bytes());
    }

    @Test
    void aSplitThatIsAFolderMovesTheFile() throws Exception {
        lab.file("splits", "train/cat/1.png", "1");
        lab.file("splits", "train/cat/2.png", "2");
        lab.file("splits", "valid/cat/3.png", "3");
        Map<String, String> keys = new LinkedHashMap<>();
        Map<String, Split> splits = new LinkedHashMap<>();
        List<ImportPlan.Source> files = new java.util.ArrayList<>();
        for (Map.Entry<String, Path> file : Lab.files(root.resolve("splits")).entrySet()) {
            keys.put(file.getKey(), "cat");
            splits.put(file.getKey(), file.getKey().startsWith("train") ? Split.TRAIN : Split.VALIDATION);
            files.add(ImportPlan.Source.of(file.getKey(), file.getValue(), Files.size(file.getValue())));
        }
        lab.datasets.write(
                ImportRequest.of("p", "d", List.of(root)),
                new ImportPlan(
                        DatasetDescription.ofFiles(Kind.IMAGE, LabelRule.FOLDER, List.of("cat"), 3),
                        files,
                        keys,
                        keys,
                        splits,
                        List.of()),
                new NullProgressMonitor());
        DatasetContent before = newest();
        edit(new DatasetEdit(
                Map.of("train/cat/2.png", "dog"),
                Map.of("train/cat/1.png", Split.VALIDATION, "train/cat/2.png", Split.TEST),
                Set.of(),
                List.of()));
        DatasetContent after = newest();
        assertEquals(
                Set.of("valid/cat/1.png", "test/dog/2.png", "valid/cat/3.png"),
                after.files().keySet());
        assertEquals(Split.VALIDATION, after.splits().get("valid/cat/1.png"));
        DatasetDiff diff = DatasetDiff.between(before, after);
        assertEquals(List.of("test/dog/2.png"), diff.relabelled());
        assertEquals(List.of("test/dog/2.png", "valid/cat/1.png"), diff.resplit());
        assertTrue(diff.added().isEmpty() && diff.removed().isEmpty());
    }

    @Test
    void unlabelledSamplesGetALabelFile() throws Exception {
        List<ImportPlan.Source> files = new java.util.ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : Lab.files(root.resolve("in")).entrySet()) {
            files.add(ImportPlan.Source.of(file.getKey(), file.getValue(), Files.size(file.getValue())));
            keys.put(file.getKey(), "");
        }
        lab.datasets.write(
                ImportRequest.of("p", "d", List.of(root)),
                new ImportPlan(
                        DatasetDescription.ofFiles(Kind.IMAGE, LabelRule.NONE, List.of(), 20),
                        files,
                        Map.of(),
                        keys,
                        Map.of(),
                        List.of()),
                new NullProgressMonitor());
        edit(labels(Map.of("cat/1.png", "b", "cat/2.png", "a")));
        DatasetContent after = newest();
        assertEquals("file:labels.csv", after.description().label().toString());
        assertEquals(List.of("a", "b"), after.description().classes());
        assertEquals(Map.of("cat/1.png", "b", "cat/2.png", "a"), after.labels());
        assertEquals(20, after.files().size());
        edit(labels(Map.of("cat/1.png", "")));
        assertEquals(List.of("a"), newest().description().classes());
    }

    @Test
    void whatCannotBeIsSaid() throws Exception {
        lab.importFolder("p", "d", "in");
        assertEquals(
                "There is no sample 'cat/99.png' in d@v1; name samples as 'lathe dataset show' or the gallery does.",
                assertThrows(CoreException.class, () -> edit(labels(Map.of("cat/99.png", "dog"))))
                        .getMessage());
        assertEquals(
                "'a/b' cannot be a class's folder: it holds a slash.",
                assertThrows(CoreException.class, () -> edit(labels(Map.of("cat/1.png", "a/b"))))
                        .getMessage());
        assertThrows(CoreException.class, () -> edit(labels(Map.of("cat/1.png", ".git"))));
        assertThrows(
                CoreException.class,
                () -> edit(new DatasetEdit(Map.of(), Map.of(), newest().files().keySet(), List.of())));
        assertEquals(1, edit(DatasetEdit.NONE).version());
        assertEquals(1, edit(labels(Map.of("cat/1.png", "cat"))).version());
    }

    @Test
    void anEditOfAnOlderVersionKeepsWhatCameSince() throws Exception {
        lab.importFolder("p", "d", "in");
        DatasetVersion first = lab.datasets.resolve("p", "d");
        lab.file("in", "cat/new.png", "new");
        Files.delete(root.resolve("in/cat/2.png"));
        lab.importFolder("p", "d", "in");
        ImportReport report = lab.datasets.edit(
                first, labels(Map.of("cat/1.png", "dog", "cat/2.png", "dog")), "late", new NullProgressMonitor());
        assertEquals(3, report.version());
        assertEquals(1, report.skipped().size());
        assertEquals("cat/2.png", report.skipped().getFirst().path());
        assertTrue(newest().files().containsKey("cat/new.png"));
        assertTrue(newest().files().containsKey("dog/1-2.png"));
    }
}
