package org.lathe.charts.internal;

import org.eclipse.osgi.util.NLS;

/** The words in charts. */
public final class Messages extends NLS {
    public static String axis_relative;
    public static String axis_step;
    public static String axis_wall;
    public static String label_more;
    public static String label_test;
    public static String label_training;
    public static String label_validation;

    static {
        initializeMessages("org.lathe.charts.internal.messages", Messages.class);
    }

    private Messages() {}
}
