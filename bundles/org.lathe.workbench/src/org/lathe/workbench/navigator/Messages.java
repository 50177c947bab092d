package org.lathe.workbench.navigator;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String create_message;
    static String create_title;
    static String creating;
    static String datasets;
    static String delete_project;
    static String delete_project_question;
    static String deleting;
    static String drop_dataset;
    static String drop_new_project;
    static String drop_project;
    static String empty;
    static String empty_button;
    static String exists;
    static String models;
    static String project_name;
    static String running;
    static String runs;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
