package org.lathe.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.lathe.core.run.RunStatus;
import org.lathe.ui.internal.IconDescriptor;

/**
 * The product's icons, one stroke style, from {@code icons/<name>.svg} of this bundle. The files' own strokes are a middle
 * tone that reads on both looks, for {@code plugin.xml}; {@link Icons} recolours them for the look at hand.
 */
public enum Icon {
    CATALOG,
    CHART,
    CONSOLE,
    DATASET,
    DELETE,
    EXPORT,
    FAILED,
    FILES,
    FOLDER,
    HELP,
    IMAGE,
    IMPORT,
    LATHE,
    LOST,
    MODEL,
    OK,
    PROJECT,
    QUEUED,
    REFRESH,
    RENAME,
    RUN,
    RUNNING,
    SEARCH,
    SETTINGS,
    SOUND,
    STAR,
    STOP,
    STOPPED,
    SYNC,
    TABLE,
    TAG,
    TEXT,
    TRAIN,
    VIDEO,
    WARNING,
    WELCOME;

    /** The usual size in pixels at 100 %. */
    public static final int SMALL = 16;
    /** For tool bars and headings, in pixels at 100 %. */
    public static final int LARGE = 24;

    /** The icon of a run's status. */
    public static Icon of(RunStatus status) {
        return switch (status) {
            case QUEUED -> QUEUED;
            case RUNNING -> RUNNING;
            case FINISHED -> OK;
            case FAILED -> FAILED;
            case STOPPED -> STOPPED;
            case LOST -> LOST;
        };
    }

    /** Its file in this bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** As it is in its file, for either look, crisp at any zoom. */
    public ImageDescriptor descriptor() {
        return descriptor(SMALL);
    }

    /** As it is in its file, for either look, at a size in pixels at 100 %. */
    public ImageDescriptor descriptor(int size) {
        return IconDescriptor.plain(this, size);
    }

    /** Recoloured for a look. */
    public ImageDescriptor descriptor(int size, LatheTheme theme) {
        return IconDescriptor.themed(this, size, theme);
    }
}
