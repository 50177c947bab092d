package org.lathe.workbench.shell;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String delete;
    public static String delete_dataset;
    public static String delete_dataset_question;
    public static String delete_runs;
    public static String delete_runs_question;
    public static String deleting;
    public static String no_project;
    public static String rebuilding;
    public static String runs_live;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
