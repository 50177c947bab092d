package org.lathe.workbench.runs;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String data;
    public static String experiment;
    public static String loss;
    public static String name;
    public static String no_console;
    public static String no_runs;
    public static String reading_console;
    public static String rename;
    public static String rename_message;
    public static String score;
    public static String score_key;
    public static String status;
    public static String stopping;
    public static String time;
    public static String train;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
