package org.lathe.workbench.datasets.samples;

import java.util.ArrayList;
import java.util.List;
import org.lathe.core.dataset.DatasetEdit;

/**
 * What the user changed, step by step, forth and back. Immutable.
 *
 * @param undo the states before, the latest last
 * @param now all changes together
 * @param redo the states that were undone, the next one last
 */
public record EditHistory(List<DatasetEdit> undo, DatasetEdit now, List<DatasetEdit> redo) {
    public static final EditHistory EMPTY = new EditHistory(List.of(), DatasetEdit.NONE, List.of());

    /** One more step; what was undone before can't be redone then. The same state is no step. */
    public EditHistory then(DatasetEdit next) {
        return next.equals(now) ? this : new EditHistory(with(undo, now), next, List.of());
    }

    public EditHistory undone() {
        return undo.isEmpty() ? this : new EditHistory(without(undo), undo.getLast(), with(redo, now));
    }

    public EditHistory redone() {
        return redo.isEmpty() ? this : new EditHistory(with(undo, now), redo.getLast(), without(redo));
    }

    /** Whether there is anything to save. */
    public boolean isDirty() {
        return !now.isEmpty();
    }

    private static List<DatasetEdit> with(List<DatasetEdit> states, DatasetEdit state) {
        List<DatasetEdit> longer = new ArrayList<>(states);
        longer.add(state);
        return List.copyOf(longer);
    }

    private static List<DatasetEdit> without(List<DatasetEdit> states) {
        return List.copyOf(states.subList(0, states.size() - 1));
    }
}
