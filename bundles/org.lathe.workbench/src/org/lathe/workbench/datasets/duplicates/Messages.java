package org.lathe.workbench.datasets.duplicates;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String copies;
    public static String copy;
    public static String exact;
    public static String group;
    public static String group_title;
    public static String groups;
    public static String leaks;
    public static String likeness;
    public static String looking;
    public static String near;
    public static String none;
    public static String remove_copies;
    public static String remove_of_group;
    public static String removed_copies;
    public static String samples;
    public static String splits;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
