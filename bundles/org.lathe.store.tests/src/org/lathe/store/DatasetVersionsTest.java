package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.Split;

class DatasetVersionsTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    @Test
    void anImportBecomesAVersionThatGitAndWeReadTheSame() throws Exception {
        for (int i = 0; i < 100; i++) {
            lab.file("in", "cat/" + i + ".png", "cat " + i);
            lab.file("in", "dog/" + i + ".png", "dog " + i);
        }
        ImportReport report = lab.importFolder("p", "pets", "in");
        assertEquals(1, report.version());
        assertEquals(200, report.added());
        assertEquals(200, report.samples());
        DatasetVersion version = lab.datasets.resolve("p", "pets");
        assertEquals(report.tree(), version.tree());
        assertEquals(report.bytes(), version.bytes());
        assertEquals("pets: 200 images", version.message());
        DatasetContent content = lab.datasets.open(version);
        assertEquals("cat 7", Files.readString(content.files().get("cat/7.png")));
        assertEquals("cat", content.labels().get("cat/7.png"));
        assertEquals(200, content.splits().size());
        assertEquals(
                160,
                content.splits().values().stream().filter(s -> s == Split.TRAIN).count());
        lab.datasets.export(version, root.resolve("out"), new NullProgressMonitor());
        assertEquals(Lab.bytes(root.resolve("in")), Lab.bytes(root.resolve("out")));
        Path clone = new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        assertEquals(Lab.bytes(root.resolve("in")), Lab.bytes(clone.resolve("datasets/pets/content/data")));
    }

    @Test
    void theSameFolderAgainIsNoNewVersion() throws Exception {
        lab.file("in", "a/1.txt", "one");
        lab.file("in", "b/2.txt", "two");
        ImportReport first = lab.importFolder("p", "d", "in");
        ImportReport again = lab.importFolder("p", "d", "in");
        assertEquals(1, again.version());
        assertEquals(first.tree(), again.tree());
        assertEquals(0, again.added());
        assertEquals(2, again.unchanged());
        lab.file("in", "b/2.txt", "TWO");
        lab.file("in", "b/3.txt", "three");
        Files.delete(root.resolve("in/a/1.txt"));
        ImportReport changed = lab.importFolder("p", "d", "in");
        assertEquals(2, changed.version());
        assertEquals(2, changed.added());
        assertEquals(0, changed.unchanged());
        assertEquals(
                List.of(2, 1),
                lab.datasets.versions("p", "d").stream()
                        .map(DatasetVersion::number)
                        .toList());
        DatasetContent old = lab.datasets.open(lab.datasets.resolve("p", "d@v1"));
        assertEquals("one", Files.readString(old.files().get("a/1.txt")));
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() throws Exception {
        lab.file("in", "a/1.txt", "one");
        lab.importFolder("p", "d", "in");
        assertEquals(
                "There is no version v7 of 'd' in project 'p'; there are: v1.",
                assertThrows(CoreException.class, () -> lab.datasets.resolve("p", "d@v7"))
                        .getMessage());
        assertEquals(
                "There is no dataset 'e' in project 'p'; there are: d.",
                assertThrows(CoreException.class, () -> lab.datasets.resolve("p", "e"))
                        .getMessage());
        assertTrue(assertThrows(CoreException.class, () -> lab.datasets.list("q"))
                .getMessage()
                .endsWith("there are: p."));
    }

    @Test
    void aDeletedDatasetIsGoneButItsVersionsCanBeNamed() throws Exception {
        lab.file("in", "a/1.txt", "one");
        lab.importFolder("p", "d", "in");
        lab.datasets.delete("p", "d");
        assertEquals(List.of(), lab.datasets.list("p"));
        assertTrue(lab.datasets.newest("p", "d").isEmpty());
        assertEquals(1, lab.datasets.resolve("p", "d@v1").number());
        assertEquals(2, lab.importFolder("p", "d", "in").version());
    }

    @Test
    void aMissingObjectIsSaidWithItsFile() throws Exception {
        lab.file("in", "a/1.txt", "one");
        lab.importFolder("p", "d", "in");
        DatasetVersion version = lab.datasets.resolve("p", "d");
        Files.delete(lab.datasets.open(version).files().get("a/1.txt"));
        String said = assertThrows(CoreException.class, () -> lab.datasets.open(version))
                .getMessage();
        assertEquals(
                "The bytes of 'a/1.txt' of d@v1 are not on this machine; pull the project from its remote, or"
                        + " import the file again.",
                said);
        lab.importFolder("p", "d", "in");
        assertEquals("one", Files.readString(lab.datasets.open(version).files().get("a/1.txt")));
    }
}
