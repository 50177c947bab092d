package org.lathe.workbench.models;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    static String no_model;
    static String save;
    static String saved;
    static String saving;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
