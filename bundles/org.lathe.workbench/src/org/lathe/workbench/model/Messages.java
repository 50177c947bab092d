package org.lathe.workbench.model;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String watching;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
