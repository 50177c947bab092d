package org.lathe.workbench.training;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String architecture;
    public static String dataset;
    public static String experiment;
    public static String experiment_hint;
    public static String fewer_parameters;
    public static String more_parameters;
    public static String nothing_to_train_on;
    public static String range;
    public static String recipe;
    public static String resume_epochs;
    public static String resume_more;
    public static String resume_window;
    public static String resuming;
    public static String standard;
    public static String starting;
    public static String train_button;
    public static String train_message;
    public static String train_title;
    public static String train_window;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
