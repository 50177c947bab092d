package org.lathe.workbench.datasets;

import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.ui.Icon;

/**
 * One dataset version as an editor's input, by its names: what is read of it comes later, so that a window that opens
 * again does not wait for repositories.
 *
 * @param project the project's name
 * @param reference {@code NAME@vN}
 * @param known the version, when it was read already
 */
record DatasetEditorInput(String project, String reference, Optional<DatasetVersion> known)
        implements IEditorInput, IPersistableElement {
    static final String PROJECT = "project";
    static final String REFERENCE = "reference";

    static DatasetEditorInput of(DatasetVersion version) {
        return new DatasetEditorInput(version.project(), version.label(), Optional.of(version));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == DatasetVersion.class ? adapter.cast(known.orElse(null)) : null;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.DATASET.descriptor();
    }

    @Override
    public String getName() {
        return reference;
    }

    @Override
    public String getToolTipText() {
        return project + "/" + reference;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PROJECT, project);
        memento.putString(REFERENCE, reference);
    }

    @Override
    public String getFactoryId() {
        return DatasetInputFactory.ID;
    }

    /** Two of the same names are the same, whatever was read of them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DatasetEditorInput input
                && input.project.equals(project)
                && input.reference.equals(reference);
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
