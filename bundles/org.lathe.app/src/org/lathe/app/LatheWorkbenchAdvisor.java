package org.lathe.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lathe.ui.Icon;
import org.lathe.workbench.datasets.ImportFlow;
import org.lathe.workbench.preferences.Look;
import org.lathe.workbench.shell.LathePerspective;

/** Sets the workbench up: what it remembers, its first perspective, and the files it was started with. */
final class LatheWorkbenchAdvisor extends WorkbenchAdvisor {
    private final List<Path> files;
    private final StartMark startMark = new StartMark();

    LatheWorkbenchAdvisor(List<Path> files) {
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        Window.setDefaultImages(IntStream.of(16, 24, 32, 48, 64, 128)
                .mapToObj(size -> Icon.LATHE.descriptor(size).createImage(Display.getCurrent()))
                .toArray(Image[]::new));
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new LatheWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return LathePerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.lathe.workbench.preferences";
    }

    @Override
    public void eventLoopIdle(Display display) {
        startMark.idle();
        super.eventLoopIdle(display);
    }

    @Override
    public void postStartup() {
        Look.chosen().apply();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && !files.isEmpty()) {
            ImportFlow.open(window, files);
        }
    }
}
