package org.lathe.media.internal.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which images look alike without comparing each with each: of two hashes that differ in three bits at most, one
 * of four quarters is the same (Norouzi, Punjani and Fleet, "Fast search in Hamming space with multi-index hashing",
 * 2012).
 */
final class LookIndex {
    private static final int QUARTERS = Look.MOST_BITS + 1;
    private static final int QUARTER_BITS = Long.SIZE / QUARTERS;

    private final List<Look> looks;
    private final int[] parents;

    private LookIndex(List<Look> looks) {
        this.looks = looks;
        parents = new int[looks.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
    }

    /** The groups of two and more that look alike, as places in the list; a null looks like nothing. */
    static List<List<Integer>> groups(List<Look> looks) {
        LookIndex index = new LookIndex(looks);
        index.join();
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < looks.size(); i++) {
            groups.computeIfAbsent(index.root(i), root -> new ArrayList<>()).add(i);
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void join() {
        Map<Long, List<Integer>> leaders = new HashMap<>();
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i) != null) {
                joinFirst(leaders.computeIfAbsent(looks.get(i).hash(), hash -> new ArrayList<>()), i);
            }
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int shift = quarter * QUARTER_BITS;
            Map<Integer, List<Integer>> buckets = new HashMap<>();
            leaders.forEach((hash, same) -> buckets.computeIfAbsent(
                            (int) (hash >>> shift & (1 << QUARTER_BITS) - 1), part -> new ArrayList<>())
                    .addAll(same));
            buckets.values().forEach(this::joinBucket);
        }
    }

    /** Joins an image to the first of its hash that it is like; else it is one that others may be joined to. */
    private void joinFirst(List<Integer> leaders, int image) {
        for (int leader : leaders) {
            if (looks.get(leader).isLike(looks.get(image))) {
                union(leader, image);
                return;
            }
        }
        leaders.add(image);
    }

    private void joinBucket(List<Integer> bucket) {
        for (int i = 0; i < bucket.size(); i++) {
            for (int j = i + 1; j < bucket.size(); j++) {
                if (looks.get(bucket.get(i)).isLike(looks.get(bucket.get(j)))) {
                    union(bucket.get(i), bucket.get(j));
                }
            }
        }
    }

    private int root(int image) {
        int root = image;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void union(int a, int b) {
        parents[root(b)] = root(a);
    }
}
