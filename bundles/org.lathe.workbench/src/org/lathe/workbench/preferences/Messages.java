package org.lathe.workbench.preferences;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String smoothing;
    public static String theme;
    public static String theme_dark;
    public static String theme_light;
    public static String theme_system;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
