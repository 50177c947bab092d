package org.lathe.store.internal.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;

/**
 * Gives samples their splits. A sample that came with a split has that; one that had a split in the version before keeps
 * it, so that what was tested on is never trained on later; the others are drawn class by class, each class as near to
 * the wanted shares as whole samples allow. Which sample goes where depends on the hash of its key alone, so the order
 * in which files are found does not matter and the same files give the same splits on every machine.
 */
final class SplitAssignment {
    private static final String SEED = "lathe-split-1:";

    private final SplitRatios ratios;
    /** How far each split is behind its share over all classes so far: it gets the next sample that is left over. */
    private final double[] behind = new double[Split.values().length];

    private SplitAssignment(SplitRatios ratios) {
        this.ratios = ratios;
    }

    /**
     * @param classes each sample's class by key; the same text for all when the labels are no classes
     * @param given the splits that samples came with
     * @param previous the splits of the version before
     * @return the split of every sample, in the order of {@code classes}
     */
    static Map<String, Split> assign(
            Map<String, String> classes, Map<String, Split> given, Map<String, Split> previous, SplitRatios ratios) {
        Map<String, Split> result = new LinkedHashMap<>();
        Map<String, List<String>> open = new TreeMap<>();
        Map<String, int[]> taken = new TreeMap<>();
        classes.forEach((key, label) -> {
            Split split = given.getOrDefault(key, previous.get(key));
            result.put(key, split); // null keeps the place of those drawn below
            int[] counts = taken.computeIfAbsent(label, l -> new int[Split.values().length]);
            if (split == null) {
                open.computeIfAbsent(label, l -> new ArrayList<>()).add(key);
            } else {
                counts[split.ordinal()]++;
            }
        });
        SplitAssignment assignment = new SplitAssignment(ratios);
        open.forEach((label, keys) -> assignment.draw(shuffled(keys), taken.get(label), result));
        return result;
    }

    private void draw(List<String> keys, int[] taken, Map<String, Split> result) {
        int[] wanted = counts(keys.size(), taken);
        int at = 0;
        for (Split split : Split.values()) {
            for (int i = 0; i < wanted[split.ordinal()]; i++) {
                result.put(keys.get(at++), split);
            }
        }
    }

    /** How many of {@code open} samples of a class each split gets, beside those it has. */
    private int[] counts(int open, int[] taken) {
        int total = open;
        for (int count : taken) {
            total += count;
        }
        double[] missing = new double[taken.length];
        double sum = 0;
        for (Split split : Split.values()) {
            int i = split.ordinal();
            missing[i] = Math.max(0, ratios.of(split) * total - taken[i]);
            sum += missing[i];
        }
        int[] counts = new int[taken.length];
        double[] fraction = new double[taken.length];
        int left = open;
        for (int i = 0; i < counts.length; i++) {
            double share = missing[i] * open / sum;
            counts[i] = (int) Math.floor(share + 1e-9);
            fraction[i] = Math.max(0, share - counts[i]);
            left -= counts[i];
        }
        for (; left > 0; left--) {
            int next = next(fraction, counts[0] + taken[0] == 0 && ratios.train() > 0);
            counts[next]++;
            fraction[next]--;
        }
        for (int i = 0; i < counts.length; i++) {
            behind[i] += fraction[i];
        }
        return counts;
    }

    /** A class needs something to learn from first; else the split that is farthest behind over all classes. */
    private int next(double[] fraction, boolean trainEmpty) {
        if (trainEmpty && fraction[0] > 0) {
            return 0;
        }
        int best = -1;
        for (int i = 0; i < fraction.length; i++) {
            if (fraction[i] > 1e-9 && (best < 0 || fraction[i] + behind[i] > fraction[best] + behind[best] + 1e-9)) {
                best = i;
            }
        }
        return Math.max(best, 0);
    }

    /** In the order of the keys' hashes. */
    private static List<String> shuffled(List<String> keys) {
        record Ranked(long hash, String key) {}
        MessageDigest digest = sha256();
        return keys.stream()
                .map(key -> new Ranked(
                        ByteBuffer.wrap(digest.digest((SEED + key).getBytes(StandardCharsets.UTF_8)))
                                .getLong(),
                        key))
                .sorted(Comparator.comparingLong(Ranked::hash).thenComparing(Ranked::key))
                .map(Ranked::key)
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
