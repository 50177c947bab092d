package org.lathe.workbench.preferences;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.util.Util;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * GTK takes the colours of another look a moment after the style sheets were applied. What was given back its default
 * colour meanwhile has that of the old look, white text on white; so the sheets are applied once more when GTK has changed.
 */
final class LookAgain {
    private static final String FOLLOWED = LookAgain.class.getName();

    private LookAgain() {}

    /** From now on, whenever GTK changes. */
    static void follow(Display display, IThemeEngine engine) {
        if (Util.isGtk() && display.getData(FOLLOWED) == null) {
            display.setData(FOLLOWED, true);
            display.addListener(SWT.Settings, event -> apply(display, engine));
        }
    }

    private static void apply(Display display, IThemeEngine engine) {
        for (Shell shell : display.getShells()) {
            forgetColors(shell);
            engine.applyStyles(shell, true);
            matchLabels(shell);
        }
    }

    /** A label that has forgotten its colour is painted in the system's, which stands out on a page of another one. */
    private static void matchLabels(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Label label) {
                label.setBackground(parent.getBackground());
            } else if (child instanceof Composite composite) {
                matchLabels(composite);
            }
        }
    }

    private static void forgetColors(Control control) {
        // SWT looks the default up again only where it believes that another colour is set
        Color another = control.getDisplay().getSystemColor(SWT.COLOR_GRAY);
        control.setBackground(another);
        control.setBackground(null);
        control.setForeground(another);
        control.setForeground(null);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                forgetColors(child);
            }
        }
    }
}
