package org.lathe.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.lathe.core.Workspace;
import org.lathe.ui.UiQueue;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * The workbench's application. A workspace has one window's process at a time; a second start hands the files it was
 * given to the first one, brings that to front and ends.
 */
public final class LatheApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws Exception {
        List<Path> files = files(context);
        Location location = Platform.getInstanceLocation();
        if (location == null || location.getURL() == null && !location.set(defaultLocation(), false)) {
            ILog.get().error("No workspace is set; start with -data FOLDER.");
            return EXIT_OK;
        }
        // not URL.toURI(): the platform leaves spaces and umlauts in the address as they are
        Workspace workspace =
                new Workspace(URIUtil.toFile(URIUtil.toURI(location.getURL())).toPath());
        if (!lock(location)) {
            handOver(workspace, files);
            return EXIT_OK;
        }
        BundleContext bundles = FrameworkUtil.getBundle(LatheApplication.class).getBundleContext();
        bundles.registerService(Workspace.class, workspace, null);
        Display display = PlatformUI.createDisplay();
        Display.setAppName("Lathe");
        try (WindowHandOver handOver = WindowHandOver.listen(workspace, new FrontWindow(UiQueue.of(display))::show)) {
            int code = PlatformUI.createAndRunWorkbench(display, new LatheWorkbenchAdvisor(files));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
            location.release();
        }
    }

    private static java.net.URL defaultLocation() throws IOException {
        return Workspace.standard().root().toUri().toURL();
    }

    private static boolean lock(Location location) throws IOException {
        try {
            return location.lock();
        } catch (IOException e) {
            throw new IOException(
                    "The workspace '" + location.getURL().getPath()
                            + "' cannot be written; check its permissions or start with -data FOLDER.",
                    e);
        }
    }

    private static void handOver(Workspace workspace, List<Path> files) {
        String said = WindowHandOver.send(workspace, files)
                ? "Lathe is open on '" + workspace.root() + "' already; its window is in front now."
                : "Lathe is open on '" + workspace.root() + "' already, but its window does not answer.";
        System.err.println(said);
    }

    /** What was named on the command line, each as {@code -open PATH}; other arguments are the platform's. */
    private static List<Path> files(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        List<Path> files = new ArrayList<>();
        for (int i = 0; arguments != null && i + 1 < arguments.length; i++) {
            if (arguments[i].equals("-open") && Files.exists(Path.of(arguments[i + 1]))) {
                files.add(Path.of(arguments[++i]).toAbsolutePath());
            }
        }
        return files;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
