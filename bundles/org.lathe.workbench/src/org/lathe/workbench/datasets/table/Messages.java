package org.lathe.workbench.datasets.table;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String column;
    public static String columns_cut;
    public static String count;
    public static String deviation;
    public static String distinct;
    public static String is_label;
    public static String lengths;
    public static String max;
    public static String mean;
    public static String measuring;
    public static String min;
    public static String missing;
    public static String missing_of;
    public static String no_rows;
    public static String row;
    public static String type;
    public static String type_category;
    public static String type_number;
    public static String type_text;
    public static String values;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
