package org.lathe.bench.empty;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** The smallest workbench there is: one window without parts, menus or bars. What ours takes longer is our own doing. */
public final class EmptyApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
        } finally {
            display.dispose();
        }
        return EXIT_OK;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }

    private static final class Advisor extends WorkbenchAdvisor {
        private boolean said;

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.lathe.bench.empty.perspective";
        }

        /** As Lathe's own window does with {@code -Dlathe.start.mark=true}. */
        @Override
        public void eventLoopIdle(Display display) {
            if (!said) {
                said = true;
                System.out.println("usable");
            }
            super.eventLoopIdle(display);
        }
    }
}
