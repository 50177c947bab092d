package org.lathe.workbench.datasets.preview;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
    public static String back;
    public static String channel;
    public static String channels;
    public static String frame_of;
    public static String next;
    public static String no_preview;
    public static String play;
    public static String playing_failed;
    public static String position;
    public static String previous;
    public static String reading;
    public static String sound_facts;
    public static String stop;
    public static String text_cut;
    public static String video_facts;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
