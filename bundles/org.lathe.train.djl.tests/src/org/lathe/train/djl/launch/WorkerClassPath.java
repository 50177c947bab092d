package org.lathe.train.djl.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The class path of a worker that a test starts: of the bundles as in the product, or this JVM's own outside OSGi. */
public final class WorkerClassPath {
    private WorkerClassPath() {}

    public static String text() throws CoreException {
        Bundle bundle = FrameworkUtil.getBundle(DjlWorker.class);
        if (bundle == null) {
            return System.getProperty("java.class.path")
                    .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
        }
        return new BundleFiles(bundle)
                .classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
