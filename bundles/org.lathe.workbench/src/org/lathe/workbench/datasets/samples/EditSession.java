package org.lathe.workbench.datasets.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;

/** The samples of an open version and what the user changes of them; pages listen to it. UI thread only. */
public final class EditSession {
    private final List<Runnable> listeners = new ArrayList<>();
    private final boolean newest;
    private final int nextNumber;
    private SampleList samples;
    private EditHistory history;

    /**
     * @param number of the version
     * @param newestNumber of the dataset's newest version: older ones are only looked at
     * @param history changes made before, when an editor was closed and its save failed
     */
    public EditSession(SampleList samples, int number, int newestNumber, EditHistory history) {
        this.samples = samples.with(history.now());
        this.newest = number >= newestNumber;
        this.nextNumber = newestNumber + 1;
        this.history = history;
    }

    /** The samples with all changes. */
    public SampleList samples() {
        return samples;
    }

    public EditHistory history() {
        return history;
    }

    public boolean isDirty() {
        return history.isDirty();
    }

    /** The number of the version that saving makes. */
    public int nextNumber() {
        return nextNumber;
    }

    public boolean isNewest() {
        return newest;
    }

    /** Whether samples can be changed at all: not in an older version, and not rows of a table. */
    public boolean isEditable() {
        return newest && kind() != Kind.TABLE;
    }

    /** Whether the samples' labels can be changed. */
    public boolean isLabelled() {
        return isEditable() && samples.content().description().label().from() != LabelRule.Source.NONE;
    }

    public Kind kind() {
        return samples.content().description().kind();
    }

    /** The classes of the version and those that changes bring, in order. */
    public List<String> classes() {
        List<String> known = samples.content().description().classes();
        TreeSet<String> more = new TreeSet<>(history.now().labels().values());
        history.now().added().forEach(a -> more.add(a.label()));
        known.forEach(more::remove);
        more.remove("");
        List<String> all = new ArrayList<>(known);
        all.addAll(more);
        return all;
    }

    /** One step of editing. */
    public void change(Function<Changes, DatasetEdit> step) {
        if (isEditable()) {
            set(history.then(step.apply(Changes.to(samples))));
        }
    }

    public void undo() {
        set(history.undone());
    }

    public void redo() {
        set(history.redone());
    }

    /** All changes were saved, or are given up. */
    public void clear() {
        set(EditHistory.EMPTY);
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    private void set(EditHistory next) {
        if (!next.equals(history)) {
            history = next;
            samples = samples.with(next.now());
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
