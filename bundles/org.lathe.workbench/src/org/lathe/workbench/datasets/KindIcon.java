package org.lathe.workbench.datasets;

import org.lathe.core.dataset.Kind;
import org.lathe.ui.Icon;

/** The icon of a kind of samples. */
public final class KindIcon {
    private KindIcon() {}

    public static Icon of(Kind kind) {
        return switch (kind) {
            case IMAGE -> Icon.IMAGE;
            case SOUND -> Icon.SOUND;
            case TEXT -> Icon.TEXT;
            case VIDEO -> Icon.VIDEO;
            case TABLE -> Icon.TABLE;
            case FILES -> Icon.FILES;
        };
    }
}
