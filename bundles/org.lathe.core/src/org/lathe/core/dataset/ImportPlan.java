package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a scan of dropped files found: the description of the dataset they make, and what goes in. Nothing is written yet.
 *
 * @param description as it will stand in {@code dataset.json}
 * @param files what goes in, by path below {@code data/}, in order of path
 * @param labels class or number by sample key, for label rules whose label is not inside the file itself (folder, file)
 * @param sampleKeys the key of every sample (see {@link SampleKey}) with its label ("" where it has none), in order; the
 *     splits are made over these
 * @param splits the split of samples that came with one (folders {@code train/}, {@code test/}, ...)
 * @param skipped what does not go in, with reasons
 */
public record ImportPlan(
        DatasetDescription description,
        List<Source> files,
        Map<String, String> labels,
        Map<String, String> sampleKeys,
        Map<String, Split> splits,
        List<Skipped> skipped) {

    /**
     * One file to take in.
     *
     * @param path below {@code data/}, with {@code /}
     * @param file where its bytes are
     * @param size in bytes, when it was scanned
     * @param temporary whether the file was made for this import (unpacked from an archive), so that it may be moved
     *     instead of copied
     */
    public record Source(String path, Path file, long size, boolean temporary) {
        /** A file of the user's, which stays where it is. */
        public static Source of(String path, Path file, long size) {
            return new Source(path, file, size, false);
        }
    }
}
