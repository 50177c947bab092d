package org.lathe.workbench.datasets.history;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String added;
    public static String after;
    public static String author;
    public static String before;
    public static String bytes_added;
    public static String bytes_removed;
    public static String change;
    public static String clazz;
    public static String column;
    public static String comparing;
    public static String damaged;
    public static String delete;
    public static String delete_more;
    public static String delete_pinned;
    public static String delete_question;
    public static String deleting;
    public static String deleting_version;
    public static String fault;
    public static String file;
    public static String files;
    public static String message;
    public static String missing;
    public static String number;
    public static String object;
    public static String object_id;
    public static String objects;
    public static String part_added;
    public static String part_changed;
    public static String part_classes;
    public static String part_columns;
    public static String part_relabelled;
    public static String part_removed;
    public static String part_resplit;
    public static String path;
    public static String pin_model;
    public static String pin_run;
    public static String reading;
    public static String removed;
    public static String restore_message;
    public static String restored;
    public static String restoring;
    public static String same;
    public static String samples;
    public static String size;
    public static String time;
    public static String type_category;
    public static String type_number;
    public static String type_text;
    public static String verified;
    public static String verified_damage;
    public static String verifying;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
