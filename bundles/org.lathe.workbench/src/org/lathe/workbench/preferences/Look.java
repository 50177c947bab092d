package org.lathe.workbench.preferences;

import java.util.Locale;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The window's look. */
public enum Look {
    /** As the desktop has it. */
    SYSTEM,
    LIGHT,
    DARK;

    private static final String LIGHT_THEME = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK_THEME = "org.eclipse.e4.ui.css.theme.e4_dark";

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The look that the settings name. */
    public static Look chosen() {
        String key = Preferences.store().getString(Preferences.THEME);
        for (Look look : values()) {
            if (look.key().equals(key)) {
                return look;
            }
        }
        return SYSTEM;
    }

    /** Whether the look is dark on this desktop. */
    public boolean dark() {
        return this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
    }

    /** Changes the open windows. */
    public void apply() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String wanted = dark() ? DARK_THEME : LIGHT_THEME;
        if (engine == null) {
            return;
        }
        LookAgain.follow(Display.getCurrent(), engine);
        if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().startsWith(wanted)) {
            engine.setTheme(wanted, true);
        }
    }

    /** Makes this the look of the workspace's windows from now on. */
    public void choose() {
        Preferences.store().setValue(Preferences.THEME, key());
        apply();
    }
}
