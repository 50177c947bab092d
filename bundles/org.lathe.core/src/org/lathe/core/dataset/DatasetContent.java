package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * The content of one dataset version as files that can be read now: what samples are read from, also by a process that
 * knows no git (it is written as JSON into a run's folder).
 *
 * @param tree the git tree id of the content
 * @param description how the files are read
 * @param files the object file by path below {@code data/}; read only: the bytes are shared by all versions
 * @param labels class or number by sample key, where the rule keeps labels outside the files
 * @param splits the split by sample key
 */
public record DatasetContent(
        String tree,
        DatasetDescription description,
        SortedMap<String, Path> files,
        Map<String, String> labels,
        Map<String, Split> splits) {}
