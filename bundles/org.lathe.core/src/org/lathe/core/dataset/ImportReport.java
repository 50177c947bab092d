package org.lathe.core.dataset;

import java.util.List;

/**
 * What an import did; the keys are the command line's contract.
 *
 * @param dataset the dataset's name
 * @param version the number of the version, the previous one's when nothing changed
 * @param tree the git tree id of its content
 * @param samples in the version
 * @param bytes of the version's files
 * @param added files that are new or changed
 * @param unchanged files that were there already
 * @param skipped files left out, with reasons
 */
public record ImportReport(
        String dataset,
        int version,
        String tree,
        long samples,
        long bytes,
        long added,
        long unchanged,
        List<Skipped> skipped) {

    public ImportReport withSkipped(List<Skipped> left) {
        return new ImportReport(dataset, version, tree, samples, bytes, added, unchanged, List.copyOf(left));
    }
}
