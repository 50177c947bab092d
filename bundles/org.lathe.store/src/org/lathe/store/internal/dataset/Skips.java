package org.lathe.store.internal.dataset;

/** Why files do not go in. */
final class Skips {
    static final String POINTER = "It is a Git LFS pointer without the file's own bytes; fetch them with 'git lfs pull'"
            + " where it came from.";

    private Skips() {}
}
