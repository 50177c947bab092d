package org.lathe.workbench.datasets;

import java.util.function.Supplier;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;

/** The selection of an editor is what it shows, always. */
record FixedSelection(Supplier<ISelection> shown) implements ISelectionProvider {
    @Override
    public ISelection getSelection() {
        return shown.get();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // never changes
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // never changes
    }

    @Override
    public void setSelection(ISelection other) {
        // never changes
    }
}
