package org.lathe.workbench.shell;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor in which nothing can be changed, so that there is nothing to save. */
public abstract class ReadOnlyEditor extends EditorPart {
    @Override
    public final void doSave(IProgressMonitor monitor) {
        // nothing can be changed here
    }

    @Override
    public final void doSaveAs() {
        // nothing can be changed here
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }
}
