package org.lathe.store.internal.dataset;

import java.util.Map;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;

/**
 * Gives samples their splits. A sample that came with a split has that; one that had a split in the version before keeps
 * it, so that what was tested on is never trained on later; the others are drawn class by class, each class as near to
 * the wanted shares as whole samples allow. Which sample goes where depends on the hash of its key alone, so the order
 * in which files are found does not matter and the same files give the same splits on every machine.
 */
final class SplitAssignment {
    private final SplitRatios ratios;
    /** How far each split is behind its share over all classes so far: it gets the next sample that is left over. */
    private final double[] behind = new double[Split.values().length];

    private SplitAssignment(SplitRatios ratios) {
        this.ratios = ratios;
    }

    /**
     * @param classes each sample's class by key
     * @param stratified whether these are classes that shall have their shares each; else all samples are one
     * @param given the splits that samples came with
     * @param previous the splits of the version before
     * @return the split of every sample, in the order of {@code classes}; to be gone through, not to be searched
     */
    static Map<String, Split> assign(
            Map<String, String> classes,
            boolean stratified,
            Map<String, Split> given,
            Map<String, Split> previous,
            SplitRatios ratios) {
        OpenSamples samples = new OpenSamples();
        classes.forEach(
                (key, label) -> samples.add(key, stratified ? label : "", given.getOrDefault(key, previous.get(key))));
        SplitAssignment assignment = new SplitAssignment(ratios);
        samples.eachClass((taken, open) -> {
            int[] wanted = assignment.counts(open.length, taken);
            int at = 0;
            for (Split split : Split.values()) {
                for (int i = 0; i < wanted[split.ordinal()]; i++) {
                    samples.set(open[at++], split);
                }
            }
        });
        return samples.map(classes.keySet());
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
}
