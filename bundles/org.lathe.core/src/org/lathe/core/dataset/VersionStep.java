package org.lathe.core.dataset;

/**
 * A version in its dataset's history, and what it changed of the version before. Changed samples count as added and
 * removed; of a table, whose files are not read for this, only the difference of the counts is known.
 */
public record VersionStep(
        DatasetVersion version, long samplesAdded, long samplesRemoved, long bytesAdded, long bytesRemoved) {}
