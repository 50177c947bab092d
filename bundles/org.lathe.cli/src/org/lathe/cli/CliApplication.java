package org.lathe.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lathe.cli.internal.Environment;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.OsgiServices;
import org.lathe.cli.internal.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Lathe without a display: one command, then the end. Standard output is the command's alone; whatever else writes there
 * (the framework, a library's log) is led to standard error.
 */
public final class CliApplication implements IApplication {

    @Override
    public Object start(IApplicationContext application) {
        application.applicationRunning();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BundleContext bundles = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
        Environment environment = new Environment(
                System.getenv(),
                System.getProperties(),
                Clock.systemDefaultZone(),
                version(bundles),
                Interrupts.ofSystem());
        Shell shell = new Shell(environment, out, err, workspace -> new OsgiServices(bundles, workspace));
        int exit = shell.run(unmasked((String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS)));
        out.flush();
        return exit;
    }

    @Override
    public void stop() {
        // Ctrl-C reaches the command through its signal handler; the framework needs nothing from here.
    }

    /** The start script hides arguments from the framework by a leading {@code =} on each. */
    static String[] unmasked(String... arguments) {
        if (!Arrays.stream(arguments).allMatch(argument -> argument.startsWith("="))) {
            return arguments;
        }
        return Arrays.stream(arguments).map(argument -> argument.substring(1)).toArray(String[]::new);
    }

    private static String version(BundleContext bundles) {
        Version version = bundles.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
