package org.lathe.workbench.shell;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String delete;
    static String delete_dataset;
    static String delete_dataset_question;
    static String delete_runs;
    static String delete_runs_question;
    static String deleting;
    static String no_project;
    static String rebuilding;
    static String runs_live;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
