package org.lathe.workbench.datasets;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String all_samples;
    public static String and_more;
    public static String bad_dataset;
    public static String bad_project;
    public static String balance;
    public static String card;
    public static String choose_files;
    public static String choose_folder;
    public static String choose_kind;
    public static String choose_kind_files;
    public static String choose_kind_folder;
    public static String classes;
    public static String clazz;
    public static String clazz_title;
    public static String cleaning;
    public static String column;
    public static String columns;
    public static String columns_title;
    public static String dataset;
    public static String drop_new_project;
    public static String drop_project;
    public static String duplicates;
    public static String export;
    public static String export_done;
    public static String exporting;
    public static String file;
    public static String file_name;
    public static String files;
    public static String found;
    public static String found_nothing;
    public static String history;
    public static String import_button;
    public static String import_button_count;
    public static String import_done;
    public static String import_message;
    public static String import_skipped;
    public static String import_title;
    public static String import_title_version;
    public static String import_unchanged;
    public static String import_window;
    public static String importing;
    public static String label;
    public static String label_column;
    public static String label_file;
    public static String label_folder;
    public static String label_none;
    public static String link;
    public static String link_help;
    public static String loading;
    public static String of_test;
    public static String of_training;
    public static String of_validation;
    public static String older;
    public static String project;
    public static String reading;
    public static String reason;
    public static String samples;
    public static String save_button;
    public static String save_discard;
    public static String save_help;
    public static String save_message;
    public static String save_title;
    public static String saved;
    public static String saving;
    public static String scan_failed;
    public static String scanning;
    public static String show_skipped;
    public static String skipped;
    public static String split_test;
    public static String split_train;
    public static String split_validation;
    public static String splits;
    public static String splits_given;
    public static String splits_help;
    public static String total;
    public static String train;
    public static String unreadable;
    public static String verification;
    public static String verify;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
