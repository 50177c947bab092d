package org.lathe.workbench.datasets.gallery;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String add_title;
    public static String adding;
    public static String all_classes;
    public static String all_splits;
    public static String clazz;
    public static String drop_add;
    public static String drop_add_to;
    public static String find;
    public static String finding;
    public static String label_as;
    public static String label_button;
    public static String move_to;
    public static String nothing_changed;
    public static String nothing_fits;
    public static String only_changed;
    public static String open;
    public static String other_label;
    public static String redo;
    public static String relabel_title;
    public static String remove;
    public static String save_as;
    public static String select_all;
    public static String selected;
    public static String split_test;
    public static String split_train;
    public static String split_validation;
    public static String undo;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
