package org.lathe.workbench.datasets.history;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the inputs of the comparisons that were open when the window was closed. */
public final class DiffInputFactory implements IElementFactory {
    static final String ID = "org.lathe.workbench.diff.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String project = memento.getString(DiffInput.PROJECT);
        String before = memento.getString(DiffInput.BEFORE);
        String after = memento.getString(DiffInput.AFTER);
        return project == null || before == null || after == null ? null : new DiffInput(project, before, after);
    }
}
