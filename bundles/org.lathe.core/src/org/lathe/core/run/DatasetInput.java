package org.lathe.core.run;

import org.lathe.core.dataset.DatasetVersion;

/**
 * The dataset version that a run learned from: identified by the tree of its bytes, the rest are labels.
 *
 * @param dataset the dataset's name
 * @param version its number when the run started
 * @param tree the git tree id of the content
 * @param commit the commit it was taken from
 */
public record DatasetInput(String dataset, int version, String tree, String commit) {
    public static DatasetInput of(DatasetVersion version) {
        return new DatasetInput(version.dataset(), version.number(), version.tree(), version.commit());
    }

    /** {@code digits@v3}. */
    public String label() {
        return dataset + "@v" + version;
    }
}
