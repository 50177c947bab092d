package org.lathe.workbench.preferences;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Switches between light and dark. */
public final class ToggleThemeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        (Look.chosen().dark() ? Look.LIGHT : Look.DARK).choose();
        return null;
    }
}
