package org.lathe.core.dataset;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Samples that are the same or look the same.
 *
 * @param groups the leaks first, then the exact ones, then by size and key
 */
public record Duplicates(List<Group> groups) {
    public Duplicates {
        groups = List.copyOf(groups);
    }

    /** Groups whose samples lie in several splits, so that a model is tested on what it has learned by heart. */
    public List<Group> leaks() {
        return groups.stream().filter(Group::isLeak).toList();
    }

    /**
     * Samples that belong together.
     *
     * @param exact whether their bytes are the same; else they are images that look alike
     * @param keys of the samples, in order
     * @param splits they are in
     */
    public record Group(boolean exact, List<String> keys, Set<Split> splits) {
        public Group {
            keys = List.copyOf(keys);
            splits = Set.copyOf(splits);
        }

        public boolean isLeak() {
            return splits.size() > 1;
        }
    }

    /** The group of these samples. */
    public static Group group(boolean exact, List<String> keys, DatasetContent content) {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        for (String key : keys) {
            Split split = content.splits().get(key);
            if (split != null) {
                splits.add(split);
            }
        }
        return new Group(exact, keys, splits);
    }
}
