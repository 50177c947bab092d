package org.lathe.workbench.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String smoothing;
    static String theme;
    static String theme_dark;
    static String theme_light;
    static String theme_system;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
