package org.lathe.workbench.training;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String architecture;
    static String dataset;
    static String experiment;
    static String experiment_hint;
    static String nothing_to_train_on;
    static String range;
    static String recipe;
    static String standard;
    static String starting;
    static String train_button;
    static String train_message;
    static String train_title;
    static String train_window;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
