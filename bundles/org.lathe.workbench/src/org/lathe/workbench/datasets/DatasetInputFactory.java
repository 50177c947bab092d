package org.lathe.workbench.datasets;

import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the inputs of the dataset editors that were open when the window was closed. */
public final class DatasetInputFactory implements IElementFactory {
    static final String ID = "org.lathe.workbench.dataset.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String project = memento.getString(DatasetEditorInput.PROJECT);
        String reference = memento.getString(DatasetEditorInput.REFERENCE);
        return project == null || reference == null
                ? null
                : new DatasetEditorInput(project, reference, Optional.empty());
    }
}
