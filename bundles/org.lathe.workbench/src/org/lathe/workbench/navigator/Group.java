package org.lathe.workbench.navigator;

/**
 * A node of the project tree that holds elements of one kind.
 *
 * @param project the project's name
 * @param kind what it holds
 */
public record Group(String project, Kind kind) {
    /** What a group holds. */
    public enum Kind {
        DATASETS,
        RUNS,
        MODELS
    }
}
