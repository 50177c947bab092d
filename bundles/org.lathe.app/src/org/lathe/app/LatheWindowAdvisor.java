package org.lathe.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lathe.workbench.datasets.WindowDrop;
import org.lathe.workbench.shell.StatusSummary;
import org.lathe.workbench.shell.WindowTitle;
import org.lathe.workbench.welcome.WelcomeEditor;

/** Sets each window up: its size, its bars, its title, and Welcome at the first start. */
final class LatheWindowAdvisor extends WorkbenchWindowAdvisor {
    LatheWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(1440, screen.width), Math.min(900, screen.height)));
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setTitle("Lathe");
    }

    @Override
    public void postWindowOpen() {
        WindowTitle.follow(getWindowConfigurer().getWindow());
        StatusSummary.follow(
                getWindowConfigurer().getWindow(),
                getWindowConfigurer().getActionBarConfigurer().getStatusLineManager());
        WindowDrop.accept(getWindowConfigurer().getWindow());
        WelcomeEditor.openAtFirstStart(getWindowConfigurer().getWindow());
    }
}
