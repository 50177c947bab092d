package org.lathe.workbench.preferences;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.service.prefs.BackingStoreException;

/** The settings of a workspace's window, by name. */
public final class Preferences {
    static final String NODE = "org.lathe.workbench";
    /** {@code system}, {@code light} or {@code dark}. */
    static final String THEME = "theme";
    /** How strongly the charts' lines are smoothed, 0 to 99 %. */
    static final String SMOOTHING = "smoothing";

    private static final String WELCOMED = "welcomed";

    private Preferences() {}

    static ScopedPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
    }

    /** The weight of the past in the charts' smoothed lines, 0 (none) to 0.99. */
    public static double smoothing() {
        return Math.clamp(store().getInt(SMOOTHING), 0, 99) / 100.0;
    }

    /** Whether the welcome page was seen. */
    public static boolean welcomed() {
        return store().getBoolean(WELCOMED);
    }

    public static void setWelcomed() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.putBoolean(WELCOMED, true);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.get().warn("The settings could not be saved.", e);
        }
    }
}
