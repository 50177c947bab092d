package org.lathe.workbench.runs;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String data;
    static String experiment;
    static String loss;
    static String name;
    static String no_console;
    static String no_runs;
    static String reading_console;
    static String rename;
    static String rename_message;
    static String score;
    static String score_key;
    static String status;
    static String stopping;
    static String time;
    static String train;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
