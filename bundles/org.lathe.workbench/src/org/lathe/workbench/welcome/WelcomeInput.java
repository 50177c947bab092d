package org.lathe.workbench.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.lathe.ui.Icon;

/** The input of the one welcome page. */
record WelcomeInput() implements IEditorInput, IPersistableElement {
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
        return Icon.WELCOME.descriptor();
    }

    @Override
    public String getName() {
        return Messages.welcome;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is one welcome page, and nothing to say of it
    }

    @Override
    public String getFactoryId() {
        return WelcomeInputFactory.ID;
    }

    @Override
    public String getToolTipText() {
        return Messages.welcome;
    }
}
