package org.lathe.workbench.welcome;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String create;
    static String create_help;
    static String drop;
    static String drop_help;
    static String drop_here;
    static String preparing_sample;
    static String projects;
    static String sample;
    static String sample_help;
    static String title;
    static String welcome;
    static String what;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
