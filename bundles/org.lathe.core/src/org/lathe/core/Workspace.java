package org.lathe.core;

import java.nio.file.Path;

/**
 * A workspace: the folder that holds projects, live runs, the index and what can be made again from them. Any number of
 * Lathe processes share one; this class only knows where things lie.
 *
 * @param root the folder, absolute
 */
public record Workspace(Path root) {
    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The workspace used when none is named: {@code ~/Lathe}. */
    public static Workspace standard() {
        return new Workspace(Path.of(System.getProperty("user.home"), "Lathe"));
    }

    /** The folder of the projects' bare repositories. */
    public Path projects() {
        return root.resolve("projects");
    }

    /** The bare repository of one project. */
    public Path project(String name) {
        return projects().resolve(Slug.check(name) + ".git");
    }

    /** The folder of the live runs' folders. */
    public Path runs() {
        return root.resolve("runs");
    }

    /** The live folder of one run; it exists until the run has ended and is committed to its project. */
    public Path run(String id) {
        return runs().resolve(Ids.check(id));
    }

    /** Where what outlives a run on this machine only is kept: the optimizer's state, for a resume. */
    public Path local(String runId) {
        return root.resolve("local").resolve(Ids.check(runId));
    }

    /** The folder of the index. */
    public Path index() {
        return root.resolve("index");
    }

    /** What can be deleted at any time: files made from objects, thumbnails. */
    public Path cache() {
        return root.resolve("cache");
    }
}
