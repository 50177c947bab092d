package org.lathe.workbench.navigator;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String create_message;
    public static String create_title;
    public static String creating;
    public static String datasets;
    public static String delete_project;
    public static String delete_project_question;
    public static String deleting;
    public static String drop_dataset;
    public static String drop_new_project;
    public static String drop_project;
    public static String empty;
    public static String empty_button;
    public static String exists;
    public static String models;
    public static String project_name;
    public static String running;
    public static String runs;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
