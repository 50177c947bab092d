package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Verification;
import org.lathe.core.dataset.Verification.Damage;
import org.lathe.core.dataset.Verification.Fault;
import org.lathe.core.dataset.VersionStep;

/** What versions changed, going back, deleting, and checking every byte. */
class HistoryTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeVersions() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
        lab.file("in", "a/1", "one");
        lab.file("in", "a/2", "two");
        lab.file("in", "b/3", "three");
        lab.file("in", "b/same", "one");
        lab.importFolder("p", "d", "in");
        lab.file("in", "b/3", "3!");
        lab.file("in", "b/4", "four");
        Files.delete(root.resolve("in/a/2"));
        lab.importFolder("p", "d", "in");
    }

    private DatasetVersion version(int number) throws CoreException {
        return lab.datasets.resolve("p", "d@v" + number);
    }

    private Verification verify(int number) throws CoreException {
        return lab.datasets.verify(version(number), new NullProgressMonitor());
    }

    @Test
    void historyTellsWhatEachVersionChanged() throws Exception {
        lab.datasets.edit(
                version(2),
                new DatasetEdit(Map.of("a/1", "b"), Map.of(), Set.of(), List.of()),
                "moved only",
                new NullProgressMonitor());
        List<VersionStep> history = lab.datasets.history("p", "d");
        assertEquals(
                List.of(3, 2, 1),
                history.stream().map(s -> s.version().number()).toList());
        assertEquals(new VersionStep(version(3), 0, 0, 0, 0), history.get(0));
        assertEquals(new VersionStep(version(2), 2, 2, 6, 8), history.get(1));
        assertEquals(new VersionStep(version(1), 4, 0, 14, 0), history.get(2));
    }

    @Test
    void goingBackMakesTheNextVersion() throws Exception {
        assertEquals(
                3,
                lab.datasets.restore(version(1), "", new NullProgressMonitor()).version());
        assertEquals(version(1).tree(), version(3).tree());
        assertEquals("Go back to v1", version(3).message());
        assertEquals(3, lab.datasets.newest("p", "d").orElseThrow().number());
        assertEquals(
                3,
                lab.datasets.restore(version(1), "", new NullProgressMonitor()).version());
    }

    @Test
    void aDeletedVersionIsGoneAndItsNumberNeverComesAgain() throws Exception {
        lab.datasets.deleteVersion(version(2));
        assertEquals(1, lab.datasets.newest("p", "d").orElseThrow().number());
        assertEquals(1, lab.datasets.versions("p", "d").size());
        assertEquals(3, lab.importFolder("p", "d", "in").version());
        lab.datasets.deleteVersion(version(1));
        assertEquals(3, lab.datasets.newest("p", "d").orElseThrow().number());
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        lab.datasets.deleteVersion(version(3));
        assertTrue(lab.datasets.newest("p", "d").isEmpty());
        assertThrows(CoreException.class, () -> version(3));
    }

    @Test
    void verifyNamesTheSamplesThatDamageHurts() throws Exception {
        Verification whole = verify(1);
        assertTrue(whole.ok());
        assertEquals(3, distinct(1));
        Path one = lab.datasets.open(version(1)).files().get("a/1");
        Path two = lab.datasets.open(version(1)).files().get("a/2");
        try (RandomAccessFile file = new RandomAccessFile(one.toFile(), "rw")) {
            file.write('O');
        }
        Files.delete(two);
        List<Damage> damage = verify(1).damage();
        assertEquals(
                List.of(
                        new Damage("a/1", one.getFileName().toString(), Fault.DAMAGED),
                        new Damage("a/2", two.getFileName().toString(), Fault.MISSING),
                        new Damage("b/same", one.getFileName().toString(), Fault.DAMAGED)),
                damage);
    }

    private long distinct(int number) throws CoreException {
        return lab.datasets.open(version(number)).files().values().stream()
                .distinct()
                .count();
    }

    @Test
    void verifyFindsWhatGitLost() throws Exception {
        Path objects = lab.workspace.project("p").resolve("objects");
        NativeGit git = new NativeGit(root.resolve("home"));
        Path bare = lab.workspace.project("p");
        String pointer =
                git.git(bare, "rev-parse", "HEAD:datasets/d/content/data/b/4").strip();
        String splits =
                git.git(bare, "rev-parse", "HEAD:datasets/d/content/splits.csv").strip();
        Files.delete(objects.resolve(pointer.substring(0, 2)).resolve(pointer.substring(2)));
        Path list = objects.resolve(splits.substring(0, 2)).resolve(splits.substring(2));
        Files.delete(list);
        String other = git.git(bare, "rev-parse", "HEAD:README.md").strip();
        Files.copy(objects.resolve(other.substring(0, 2)).resolve(other.substring(2)), list);
        assertEquals(
                List.of(new Damage("b/4", pointer, Fault.MISSING), new Damage("splits.csv", splits, Fault.DAMAGED)),
                verify(2).damage());
    }

    @Test
    void aCardIsReadAndReplacedWhole() throws Exception {
        assertTrue(lab.datasets.card("p", "d").startsWith("---\ntitle: \"d\"\n"));
        lab.datasets.writeCard("p", "d", "---\ntitle: Pets\n---\n\nÜber 🐈\n");
        assertEquals("---\ntitle: Pets\n---\n\nÜber 🐈\n", lab.datasets.card("p", "d"));
        assertEquals(2, lab.datasets.newest("p", "d").orElseThrow().number());
        assertThrows(CoreException.class, () -> lab.datasets.card("p", "e"));
    }

    @Test
    void aCollectionFreesWhatNoVersionNeeds() throws Exception {
        assertEquals(
                0, lab.projects.collectGarbage("p", new NullProgressMonitor()).objects());
        Path three = lab.datasets.open(version(1)).files().get("b/3");
        lab.datasets.deleteVersion(version(1));
        var freed = lab.projects.collectGarbage("p", new NullProgressMonitor());
        assertEquals(2, freed.objects());
        assertTrue(freed.bytes() >= 8);
        assertFalse(Files.exists(three));
        assertTrue(verify(2).ok());
        try (Stream<Path> loose = Files.walk(lab.workspace.project("p").resolve("objects"))) {
            assertTrue(loose.filter(Files::isRegularFile)
                    .anyMatch(f -> f.toString().endsWith(".pack")));
        }
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
    }
}
