package org.lathe.workbench.welcome;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes the welcome page's input when the page was open as the window was closed. */
public final class WelcomeInputFactory implements IElementFactory {
    static final String ID = "org.lathe.workbench.welcome.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new WelcomeInput();
    }
}
