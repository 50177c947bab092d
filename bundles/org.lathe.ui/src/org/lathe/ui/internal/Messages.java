package org.lathe.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The words of the UI kit. */
public final class Messages extends NLS {
    public static String chart_copy;
    public static String chart_description;
    public static String chart_empty;
    public static String chart_logScale;
    public static String chart_reset;
    public static String chart_save;
    public static String chart_saveFilter;
    public static String hover_more;
    public static String hover_step;
    public static String infoBar_close;
    public static String job_failed;
    public static String job_render;
    public static String table_empty;
    public static String table_filterHint;
    public static String table_loading;
    public static String table_noMatch;

    static {
        initializeMessages("org.lathe.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
