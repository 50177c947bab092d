package org.lathe.workbench.inspector;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String author;
    public static String base;
    public static String classes;
    public static String code;
    public static String data;
    public static String experiment;
    public static String hint;
    public static String id;
    public static String label;
    public static String license;
    public static String made;
    public static String message;
    public static String metrics;
    public static String name;
    public static String parameters;
    public static String parent;
    public static String path;
    public static String reason;
    public static String recipe;
    public static String samples;
    public static String size;
    public static String started;
    public static String status;
    public static String time;
    public static String title;
    public static String tree;
    public static String version;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
