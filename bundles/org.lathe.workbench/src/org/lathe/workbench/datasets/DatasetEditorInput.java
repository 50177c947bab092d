package org.lathe.workbench.datasets;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.ui.Icon;

/** One dataset version as an editor's input; two of the same project, name and number are the same. */
final class DatasetEditorInput implements IEditorInput {
    private final DatasetVersion version;

    DatasetEditorInput(DatasetVersion version) {
        this.version = version;
    }

    DatasetVersion version() {
        return version;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == DatasetVersion.class ? adapter.cast(version) : null;
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
        return version.label();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return version.project() + "/" + version.label();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatasetEditorInput input
                && input.version.project().equals(version.project())
                && input.version.label().equals(version.label());
    }

    @Override
    public int hashCode() {
        return version.label().hashCode();
    }
}
