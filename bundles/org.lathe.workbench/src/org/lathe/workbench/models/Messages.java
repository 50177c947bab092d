package org.lathe.workbench.models;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String no_model;
    public static String save;
    public static String saved;
    public static String saving;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
