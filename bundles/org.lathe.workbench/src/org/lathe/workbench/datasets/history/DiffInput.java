package org.lathe.workbench.datasets.history;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.ui.Icon;

/**
 * Two versions to be compared, by their names.
 *
 * @param before {@code NAME@vN}
 * @param after {@code NAME@vN}
 */
record DiffInput(String project, String before, String after) implements IEditorInput, IPersistableElement {
    static final String PROJECT = "project";
    static final String BEFORE = "before";
    static final String AFTER = "after";

    static DiffInput of(DatasetVersion before, DatasetVersion after) {
        return new DiffInput(after.project(), before.label(), after.label());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.DATASET.descriptor();
    }

    /** {@code digits v1 → v2}; of two datasets, both names. */
    @Override
    public String getName() {
        String dataset = after.substring(0, after.lastIndexOf('@') + 1);
        return before.startsWith(dataset)
                ? before.replace('@', ' ') + " → " + after.substring(dataset.length())
                : before.replace('@', ' ') + " → " + after.replace('@', ' ');
    }

    @Override
    public String getToolTipText() {
        return project + "/" + getName();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PROJECT, project);
        memento.putString(BEFORE, before);
        memento.putString(AFTER, after);
    }

    @Override
    public String getFactoryId() {
        return DiffInputFactory.ID;
    }
}
