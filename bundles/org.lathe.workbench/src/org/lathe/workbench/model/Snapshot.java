package org.lathe.workbench.model;

import java.util.List;
import java.util.Optional;
import org.lathe.core.run.RunIndex.IndexedRun;

/**
 * The workspace at one moment.
 *
 * @param read whether it was read yet; before, an empty list means nothing
 * @param projects by name
 * @param problem why it could not be read anew, in one sentence
 */
public record Snapshot(boolean read, List<ProjectContent> projects, Optional<String> problem) {
    public static final Snapshot UNREAD = new Snapshot(false, List.of(), Optional.empty());

    public Snapshot {
        projects = List.copyOf(projects);
    }

    public Optional<ProjectContent> project(String name) {
        return projects.stream().filter(p -> p.project().name().equals(name)).findFirst();
    }

    public Optional<IndexedRun> run(String id) {
        return projects.stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.run().id().equals(id))
                .findFirst();
    }

    /** All runs that have not ended. */
    public List<IndexedRun> live() {
        return projects.stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> !r.run().status().ended())
                .toList();
    }
}
