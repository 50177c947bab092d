package org.lathe.workbench.datasets.samples;

import java.util.Optional;
import org.lathe.core.dataset.Split;

/**
 * Which samples are shown.
 *
 * @param label only this class; empty text: those without one
 * @param split only this split
 * @param text part of the path or the label, in any case; empty for all
 * @param changed only those that the user changed
 */
public record SampleFilter(Optional<String> label, Optional<Split> split, String text, boolean changed) {
    public static final SampleFilter ALL = new SampleFilter(Optional.empty(), Optional.empty(), "", false);

    public SampleFilter {
        text = text.strip();
    }

    boolean accepts(String key, String ofLabel, Split ofSplit, Sample.State state) {
        return state != Sample.State.REMOVED
                && (!changed || state != Sample.State.SAME)
                && (split.isEmpty() || split.get() == ofSplit)
                && (label.isEmpty() || label.get().equals(ofLabel))
                && (text.isEmpty() || has(key) || has(ofLabel));
    }

    private boolean has(String where) {
        char lower = Character.toLowerCase(text.charAt(0));
        char upper = Character.toUpperCase(text.charAt(0));
        for (int i = 0, last = where.length() - text.length(); i <= last; i++) {
            char c = where.charAt(i);
            if ((c == lower || c == upper) && where.regionMatches(true, i, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
