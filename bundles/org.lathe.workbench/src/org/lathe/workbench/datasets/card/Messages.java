package org.lathe.workbench.datasets.card;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String body;
    public static String closing;
    public static String closing_title;
    public static String description;
    public static String discard;
    public static String empty;
    public static String form;
    public static String keywords;
    public static String keywords_help;
    public static String license;
    public static String others;
    public static String reading;
    public static String save;
    public static String saving;
    public static String source;
    public static String title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
