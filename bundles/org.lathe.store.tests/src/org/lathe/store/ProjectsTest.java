package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.project.Project;

class ProjectsTest {
    @TempDir
    Path root;

    private Lab lab;

    @BeforeEach
    void makeLab() {
        lab = new Lab(root);
    }

    @Test
    void aProjectKeepsItsTitleAndLicence() throws Exception {
        Project made = lab.projects.create("größe", "A \"big\" thing: \\ with #hash\nand line", "CC-BY-4.0");
        assertEquals("A \"big\" thing: \\ with #hash and line", made.title());
        assertEquals("CC-BY-4.0", made.license());
        assertEquals(made, lab.projects.get("größe"));
        assertEquals(List.of(made), lab.projects.list());
        NativeGit git = new NativeGit(root.resolve("home"));
        Path clone = git.cloneWhole(made.path(), root.resolve("clone"));
        assertEquals("main\n", git.git(clone, "branch", "--show-current"));
        assertEquals("minimal\n", git.git(made.path(), "config", "core.checkStat"));
        assertTrue(Files.readString(clone.resolve(".gitattributes"))
                .startsWith("* -text\ndatasets/*/content/data/** filter=lfs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a/b", "a\\b", "../x", "a b", "-a", ".a", "nul", "a.lock", "x.git", "a\0b", "a\n"
            })
    void aBadNameIsSaid(String name) {
        assertTrue(assertThrows(CoreException.class, () -> lab.projects.create(name, "", ""))
                .getMessage()
                .contains("cannot be a project's name"));
        assertFalse(lab.projects.exists(name));
    }

    @Test
    void aTakenNameIsSaidAlsoInOtherCase() throws Exception {
        lab.projects.create("digits", "", "");
        assertEquals(
                "There is a project 'digits' already; choose another name.",
                assertThrows(CoreException.class, () -> lab.projects.create("digits", "", ""))
                        .getMessage());
        assertTrue(assertThrows(CoreException.class, () -> lab.projects.create("Digits", "", ""))
                .getMessage()
                .contains("only in case"));
        try (Stream<Path> left = Files.list(lab.workspace.projects())) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aDeletedProjectLeavesNothing() throws Exception {
        String none = lab.projects.stamp();
        lab.projects.create("p", "", "");
        assertNotEquals(none, lab.projects.stamp());
        lab.projects.delete("p");
        assertEquals(none, lab.projects.stamp());
        assertFalse(lab.projects.exists("p"));
        try (Stream<Path> left = Files.list(lab.workspace.projects())) {
            assertEquals(0, left.count());
        }
        assertTrue(assertThrows(CoreException.class, () -> lab.projects.get("p"))
                .getMessage()
                .endsWith("create it first."));
    }

    @Test
    void aBrokenRepositoryHidesNoOther() throws Exception {
        lab.projects.create("good", "", "");
        lab.projects.create("bad", "", "");
        Files.writeString(lab.workspace.project("bad").resolve("HEAD"), "nonsense");
        assertEquals(
                List.of("good"), lab.projects.list().stream().map(Project::name).toList());
        assertThrows(CoreException.class, () -> lab.projects.get("bad"));
    }
}
