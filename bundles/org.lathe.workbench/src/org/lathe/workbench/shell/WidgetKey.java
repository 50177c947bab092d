package org.lathe.workbench.shell;

import org.eclipse.swt.widgets.Widget;

/** Names widgets, for tests only, under the key by which SWTBot finds them. */
public final class WidgetKey {
    private static final String KEY = "org.eclipse.swtbot.widget.key";

    private WidgetKey() {}

    public static void set(Widget widget, String name) {
        widget.setData(KEY, name);
    }
}
