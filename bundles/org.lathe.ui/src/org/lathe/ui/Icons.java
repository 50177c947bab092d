package org.lathe.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.run.RunStatus;

/** Images of the product's icons, shared and kept as long as the display: never dispose them. UI thread only. */
public final class Icons {
    private Icons() {}

    /** The icon at 16 pixels in the colours that suit the control. */
    public static Image get(Control control, Icon icon) {
        return get(control, icon, Icon.SMALL);
    }

    /** The icon at a size in pixels at 100 %, in the colours that suit the control. */
    public static Image get(Control control, Icon icon, int size) {
        ResourceManager shared = JFaceResources.getResources(control.getDisplay());
        return shared.get(icon.descriptor(size, LatheTheme.of(control)));
    }

    /** The icon of a run's status at 16 pixels. */
    public static Image get(Control control, RunStatus status) {
        return get(control, Icon.of(status));
    }
}
