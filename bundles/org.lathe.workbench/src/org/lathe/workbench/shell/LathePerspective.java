package org.lathe.workbench.shell;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The one window: project tree left, editors in the middle, runs beside their charts below, inspector right. */
public final class LathePerspective implements IPerspectiveFactory {
    public static final String ID = "org.lathe.workbench.perspective";
    public static final String NAVIGATOR = "org.lathe.workbench.navigator";
    public static final String RUNS = "org.lathe.workbench.runs";
    public static final String CHARTS = "org.lathe.workbench.charts";
    public static final String CONSOLE = "org.lathe.workbench.console";
    public static final String INSPECTOR = "org.lathe.workbench.inspector";
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    public static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(NAVIGATOR, IPageLayout.LEFT, 0.18f, editors);
        layout.addView(INSPECTOR, IPageLayout.RIGHT, 0.76f, editors);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.48f, editors);
        bottom.addView(CHARTS);
        bottom.addView(CONSOLE);
        bottom.addView(PROGRESS);
        bottom.addPlaceholder(ERROR_LOG);
        layout.addView(RUNS, IPageLayout.LEFT, 0.4f, "bottom");
        for (String view : new String[] {NAVIGATOR, RUNS, CHARTS, CONSOLE, INSPECTOR, PROGRESS, ERROR_LOG}) {
            layout.addShowViewShortcut(view);
        }
    }
}
