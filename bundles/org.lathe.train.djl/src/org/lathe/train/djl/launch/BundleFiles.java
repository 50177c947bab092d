package org.lathe.train.djl.launch;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.URIUtil;
import org.lathe.core.Failures;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Finds the files of the bundles that a bundle needs at run time, for a JVM without OSGi. */
final class BundleFiles {
    /** Bundles that hold resources only, or are found by the service loader: no wires lead to them. */
    private static final List<String> UNWIRED = List.of("wrapped.ai.djl.pytorch.pytorch-jni", "slf4j.simple");

    private static final String LIBTORCH = "org.pytorch.libtorch.cpu.";

    private final Bundle root;

    BundleFiles(Bundle root) {
        this.root = root;
    }

    List<Path> classPath() throws CoreException {
        Set<Bundle> bundles = new LinkedHashSet<>();
        Deque<Bundle> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Bundle bundle = open.poll();
            if (bundles.add(bundle)) {
                open.addAll(needed(bundle));
            }
        }
        for (String name : UNWIRED) {
            named(name).ifPresent(bundles::add);
        }
        libtorch().ifPresent(bundles::add);
        List<Path> files = new ArrayList<>();
        for (Bundle bundle : bundles) {
            files.addAll(files(bundle));
        }
        return files;
    }

    /** What the bundle takes classes from; extenders and capabilities of the framework are of no use to the worker. */
    private static List<Bundle> needed(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            return List.of();
        }
        List<Bundle> providers = new ArrayList<>();
        for (String namespace : List.of(BundleNamespace.BUNDLE_NAMESPACE, PackageNamespace.PACKAGE_NAMESPACE)) {
            for (BundleWire wire : wiring.getRequiredWires(namespace)) {
                providers.add(wire.getProvider().getBundle());
            }
        }
        return providers;
    }

    /** A user's own PyTorch, named by the environment, takes the place of the one that comes with Lathe. */
    private Optional<Bundle> libtorch() throws CoreException {
        String name = LIBTORCH + root.getBundleContext().getProperty("osgi.os") + "."
                + root.getBundleContext().getProperty("osgi.arch");
        Optional<Bundle> bundle = named(name);
        if (bundle.isEmpty() && System.getenv("PYTORCH_LIBRARY_PATH") == null) {
            throw Failures.of("This installation cannot train: it lacks '" + name
                    + "'; install Lathe for this system, or set PYTORCH_LIBRARY_PATH to a folder with libtorch 2.7.1.");
        }
        return bundle;
    }

    private Optional<Bundle> named(String symbolicName) {
        return Arrays.stream(root.getBundleContext().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** A jar; or the folder with the classes of a bundle that is run from its sources. */
    private static List<Path> files(Bundle bundle) throws CoreException {
        Path file = location(bundle);
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        List<Path> folders = new ArrayList<>();
        for (String output : List.of("target/classes", "bin")) {
            if (Files.isDirectory(file.resolve(output))) {
                folders.add(file.resolve(output));
            }
        }
        return folders.isEmpty() ? List.of(file) : folders;
    }

    private static Path location(Bundle bundle) throws CoreException {
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            return framework();
        }
        return FileLocator.getBundleFileLocation(bundle)
                .map(File::toPath)
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> Failures.of("The file of bundle '" + bundle.getSymbolicName()
                        + "' is not found, which the worker needs; install Lathe again."));
    }

    /** The framework's own bundle has no location; its file is where its classes come from. */
    private static Path framework() throws CoreException {
        URL location = Bundle.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            // not URL.toURI(): the framework leaves spaces and umlauts in its address as they are
            return URIUtil.toFile(URIUtil.toURI(location)).toPath();
        } catch (URISyntaxException e) {
            throw Failures.of(
                    "The file of the OSGi framework is not found at '" + location
                            + "'; install Lathe in another folder.",
                    e);
        }
    }
}
