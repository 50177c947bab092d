package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.io.Json;

class NastyNamesTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    @Test
    void oddButHarmlessNamesStayAsTheyAre() throws Exception {
        List<String> names = List.of(
                "a b.png",
                " lead",
                "trail ",
                "@at@v2",
                "ä ö ü ß.txt",
                "a\u0308.txt",
                "😀/👩‍💻.bin",
                "Case",
                "case",
                "-dash",
                "--",
                "#1",
                "x#2",
                "quote\"d",
                "comma,d",
                "semi;colon",
                "%41",
                "$HOME",
                "`id`",
                "*",
                "?",
                "back\\slash",
                "colon:colon",
                "nul",
                "con.txt",
                ".hidden",
                ".gitignore",
                ".gitkeep",
                "a.b/c.d",
                "日本語",
                "\u202eabc",
                "x".repeat(200));
        for (String name : names) {
            lab.file("in", "k/" + name, "content of " + name);
        }
        lab.file("in", "k/.gitignore", "*\n");
        ImportReport report = lab.importFolder("p", "odd", "in");
        assertEquals(List.of(), report.skipped());
        DatasetVersion version = lab.datasets.resolve("p", "odd@v1");
        assertEquals(
                lab.datasets.open(version).splits().keySet(),
                Lab.files(root.resolve("in")).keySet());
        lab.datasets.export(version, root.resolve("out"), new NullProgressMonitor());
        assertEquals(Lab.bytes(root.resolve("in")), Lab.bytes(root.resolve("out")));
        Path clone = new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        assertEquals(Lab.bytes(root.resolve("in")), Lab.bytes(clone.resolve("datasets/odd/content/data")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/x",
                "a/../../x",
                "a//b",
                ".",
                "a/.git/config",
                ".GIT/x",
                ".git ",
                "git~1/x",
                ".g\u200cit/x",
                ".gitattributes",
                "a/.gitModules",
                "a\0b",
                "a\nb",
                "a\u001bb",
                ""
            })
    void dangerousNamesAreSkippedWithAWord(String name) throws Exception {
        Path file = lab.file("in", "good/1.txt", "good");
        List<ImportPlan.Source> sources = new ArrayList<>();
        sources.add(ImportPlan.Source.of(name, file, 4));
        sources.add(ImportPlan.Source.of("good/1.txt", file, 4));
        Map<String, String> keys = new LinkedHashMap<>(Map.of(name, "x", "good/1.txt", "good"));
        ImportReport report = lab.datasets.write(
                ImportRequest.of("p", "d", List.of(root)), Lab.plan(sources, keys), new NullProgressMonitor());
        assertEquals(1, report.skipped().size());
        assertFalse(report.skipped().getFirst().path().matches("(?s).*\\p{Cntrl}.*"));
        assertEquals(1, report.samples());
        assertEquals(
                1, lab.datasets.open(lab.datasets.resolve("p", "d")).splits().size());
    }

    @Test
    void aPointerIsSkippedWithAWord() throws Exception {
        lab.file("in", "a/real.bin", "real");
        lab.file(
                "in",
                "a/pointer.bin",
                "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12345\n");
        ImportReport report = lab.importFolder("p", "d", "in");
        assertEquals("a/pointer.bin", report.skipped().getFirst().path());
        assertTrue(report.skipped().getFirst().reason().contains("git lfs pull"));
        assertEquals(1, report.samples());
        new NativeGit(root.resolve("home")).cloneWhole(lab.workspace.project("p"), root.resolve("clone"));
        Files.delete(root.resolve("in/a/real.bin"));
        assertTrue(assertThrows(CoreException.class, () -> lab.importFolder("p", "e", "in"))
                .getMessage()
                .startsWith("Nothing that was dropped can become part of 'e': 'a/pointer.bin'"));
    }

    /** Each name is put into a tree as an attacker's push could, byte by byte. */
    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ".git", "../x", "/etc", "a\nb", ".gitattributes", "LINK", "REPOSITORY"})
    void aForgedTreeCannotWriteOutsideOfItsFolder(String name) throws Exception {
        forge(name);
        DatasetVersion version = lab.datasets.resolve("p", "evil");
        Path out = root.resolve("deep/out");
        CoreException said =
                assertThrows(CoreException.class, () -> lab.datasets.export(version, out, new NullProgressMonitor()));
        assertTrue(said.getMessage().startsWith("evil@v1 cannot be exported to"), said.getMessage());
        assertFalse(Files.exists(root.resolve("deep")));
        assertThrows(CoreException.class, () -> lab.datasets.open(version));
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(
                    List.of("workspace"),
                    left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    private void forge(String name) throws Exception {
        FileMode mode = name.equals("LINK")
                ? FileMode.SYMLINK
                : name.equals("REPOSITORY") ? FileMode.GITLINK : FileMode.REGULAR_FILE;
        try (Repository repository =
                        new FileRepository(lab.workspace.project("p").toFile());
                ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
            ObjectId description = inserter.insert(
                    Constants.OBJ_BLOB,
                    Json.pretty(Lab.plan(List.of(), Map.of()).description()).getBytes(StandardCharsets.UTF_8));
            TreeFormatter data = new TreeFormatter();
            byte[] raw = name.getBytes(StandardCharsets.UTF_8);
            data.append(raw, 0, raw.length, mode, blob, true);
            TreeFormatter content = new TreeFormatter();
            content.append("data", FileMode.TREE, inserter.insert(data));
            content.append("dataset.json", FileMode.REGULAR_FILE, description);
            ObjectId tree = inserter.insert(content);
            for (String parent : List.of("content", "evil", "datasets")) {
                TreeFormatter around = new TreeFormatter();
                around.append(parent, FileMode.TREE, tree);
                tree = inserter.insert(around);
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(new PersonIdent("Mallory", "m@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("evil");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            for (String ref : List.of("refs/heads/main", "refs/tags/dataset/evil/v1")) {
                RefUpdate update = repository.updateRef(ref);
                update.setNewObjectId(id);
                update.forceUpdate();
            }
        }
    }
}
