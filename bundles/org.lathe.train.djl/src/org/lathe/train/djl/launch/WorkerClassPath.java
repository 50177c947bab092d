package org.lathe.train.djl.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The worker's class path: the jars of the bundles that this one is wired to, so that nothing is shipped twice; outside of
 * OSGi (tests) that of this JVM.
 */
final class WorkerClassPath {
    private WorkerClassPath() {}

    static List<Path> find() throws CoreException {
        Bundle self = FrameworkUtil.getBundle(WorkerClassPath.class);
        if (self != null) {
            return new BundleFiles(self).classPath();
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }
}
