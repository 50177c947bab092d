package org.lathe.workbench.welcome;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String create;
    public static String create_help;
    public static String drop;
    public static String drop_help;
    public static String drop_here;
    public static String preparing_sample;
    public static String projects;
    public static String sample;
    public static String sample_help;
    public static String title;
    public static String welcome;
    public static String what;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
