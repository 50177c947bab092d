package org.lathe.workbench.datasets;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String all_classes;
    static String all_samples;
    static String all_splits;
    static String and_more;
    static String bad_dataset;
    static String bad_project;
    static String balance;
    static String choose_files;
    static String choose_folder;
    static String choose_kind;
    static String choose_kind_files;
    static String choose_kind_folder;
    static String classes;
    static String clazz;
    static String clazz_title;
    static String column;
    static String columns;
    static String dataset;
    static String export;
    static String export_done;
    static String exporting;
    static String file;
    static String file_name;
    static String files;
    static String find_name;
    static String found;
    static String found_nothing;
    static String history;
    static String import_button;
    static String import_button_count;
    static String import_done;
    static String import_message;
    static String import_skipped;
    static String import_title;
    static String import_title_version;
    static String import_unchanged;
    static String import_window;
    static String importing;
    static String is_label;
    static String label;
    static String label_column;
    static String label_folder;
    static String label_none;
    static String loading;
    static String project;
    static String reading;
    static String reason;
    static String samples;
    static String scanning;
    static String show_skipped;
    static String skipped;
    static String split_test;
    static String split_train;
    static String split_validation;
    static String splits;
    static String splits_help;
    static String total;
    static String train;
    static String version_author;
    static String version_bytes;
    static String version_message;
    static String version_number;
    static String version_samples;
    static String version_time;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
