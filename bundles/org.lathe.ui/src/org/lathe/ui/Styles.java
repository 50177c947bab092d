package org.lathe.ui;

import org.eclipse.swt.widgets.Control;

/**
 * Gives a control's text a meaning, in the colour that the look at hand has for it. The workbench styles its widgets again
 * after they are made and when the look changes, so a foreground alone would not last: the control is marked for the style
 * sheets of this bundle as well.
 */
public final class Styles {
    /** The key under which the workbench's styling engine looks for the names of classes. */
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Styles() {}

    /** Explanations, units, what is secondary. */
    public static void pale(Control control) {
        control.setData(CSS_CLASS, "LathePale");
        control.setForeground(LatheTheme.of(control).pale());
    }

    /** What is wrong. */
    public static void error(Control control) {
        control.setData(CSS_CLASS, "LatheError");
        control.setForeground(LatheTheme.of(control).error());
    }
}
