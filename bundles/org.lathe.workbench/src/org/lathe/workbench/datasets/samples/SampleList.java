package org.lathe.workbench.datasets.samples;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.Split;
import org.lathe.workbench.datasets.samples.Sample.State;

/**
 * The samples of a version that are a file each, with the user's changes; by number, so that a million of them cost no more
 * than their names. Those that will be added come behind the others. Immutable.
 */
public final class SampleList implements Samples {
    /** How often a search looks whether it is still wanted. */
    private static final int STEP = 1 << 14;

    private final DatasetContent content;
    private final String[] keys;
    private final String[] labels;
    private final Split[] splits;
    private final DatasetEdit edit;

    private SampleList(DatasetContent content, String[] keys, String[] labels, Split[] splits, DatasetEdit edit) {
        this.content = content;
        this.keys = keys;
        this.labels = labels;
        this.splits = splits;
        this.edit = edit;
    }

    /** The version as it is. Files that are no samples, such as those that hold boxes, are left out. */
    public static SampleList of(DatasetContent content) {
        Predicate<String> isSample = content.splits().isEmpty() ? key -> true : content.splits()::containsKey;
        String[] keys = content.files().keySet().stream().filter(isSample).toArray(String[]::new);
        String[] labels = new String[keys.length];
        Split[] splits = new Split[keys.length];
        for (int i = 0; i < keys.length; i++) {
            labels[i] = content.labels().getOrDefault(keys[i], "");
            splits[i] = content.splits().getOrDefault(keys[i], Split.TRAIN);
        }
        return new SampleList(content, keys, labels, splits, DatasetEdit.NONE);
    }

    /** The same version with other changes. */
    public SampleList with(DatasetEdit changes) {
        return new SampleList(content, keys, labels, splits, changes);
    }

    public DatasetEdit edit() {
        return edit;
    }

    public DatasetContent content() {
        return content;
    }

    /** With the removed and the added ones. */
    @Override
    public int size() {
        return keys.length + edit.added().size();
    }

    @Override
    public Sample get(int index) {
        if (index >= keys.length) {
            DatasetEdit.Addition added = edit.added().get(index - keys.length);
            return new Sample(
                    added.name(), added.file(), added.label(), added.split().orElse(Split.TRAIN), State.ADDED);
        }
        String key = keys[index];
        return new Sample(key, content.files().get(key), label(index), split(index), state(key));
    }

    private String label(int index) {
        return edit.labels().isEmpty() ? labels[index] : edit.labels().getOrDefault(keys[index], labels[index]);
    }

    private Split split(int index) {
        return edit.splits().isEmpty() ? splits[index] : edit.splits().getOrDefault(keys[index], splits[index]);
    }

    private State state(String key) {
        if (edit.isEmpty()) {
            return State.SAME;
        }
        boolean changed = edit.labels().containsKey(key) || edit.splits().containsKey(key);
        return edit.removed().contains(key) ? State.REMOVED : changed ? State.CHANGED : State.SAME;
    }

    /** The label that the version itself has, empty for none. */
    public String label(String key) {
        return content.labels().getOrDefault(key, "");
    }

    /** The split that the version itself has. */
    public Split split(String key) {
        return content.splits().getOrDefault(key, Split.TRAIN);
    }

    @Override
    public OptionalInt indexOf(String key) {
        for (int i = 0; i < edit.added().size(); i++) {
            if (edit.added().get(i).name().equals(key)) {
                return OptionalInt.of(keys.length + i);
            }
        }
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The numbers of the samples that a filter accepts: the added ones first, then by path. */
    public int[] find(SampleFilter filter, IProgressMonitor monitor) {
        int[] found = new int[size()];
        int count = 0;
        for (int step = 0; step < found.length; step++) {
            if (step % STEP == 0 && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int index = (keys.length + step) % found.length;
            if (accepts(filter, index)) {
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean accepts(SampleFilter filter, int index) {
        if (index >= keys.length) {
            Sample added = get(index);
            return filter.accepts(added.key(), added.label(), added.split(), added.state());
        }
        return filter.accepts(keys[index], label(index), split(index), state(keys[index]));
    }
}
