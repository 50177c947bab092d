package org.lathe.core.dataset;

import java.time.Instant;

/**
 * An immutable version of a dataset.
 *
 * @param project the project's name
 * @param dataset the dataset's name
 * @param number its label, {@code vN}
 * @param commit the commit that made it
 * @param tree the git tree id of its {@code content/}: its identity
 * @param time when it was made
 * @param author who made it
 * @param message why
 * @param bytes of its files
 * @param description how it is read
 */
public record DatasetVersion(
        String project,
        String dataset,
        int number,
        String commit,
        String tree,
        Instant time,
        String author,
        String message,
        long bytes,
        DatasetDescription description) {

    /** {@code digits@v3}, as on the command line. */
    public String label() {
        return dataset + "@v" + number;
    }
}
