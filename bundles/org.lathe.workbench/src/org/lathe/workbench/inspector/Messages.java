package org.lathe.workbench.inspector;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String author;
    static String base;
    static String classes;
    static String code;
    static String data;
    static String experiment;
    static String hint;
    static String id;
    static String label;
    static String license;
    static String made;
    static String message;
    static String metrics;
    static String name;
    static String parameters;
    static String path;
    static String reason;
    static String recipe;
    static String samples;
    static String size;
    static String started;
    static String status;
    static String time;
    static String title;
    static String tree;
    static String version;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
