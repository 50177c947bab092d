package org.lathe.workbench.charts;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String no_metrics;
    public static String reading_metrics;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
