package org.lathe.train.djl.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;

/** The class path of a worker that a test starts, for tests of other packages. */
public final class TestClassPath {
    private TestClassPath() {}

    public static String text() throws CoreException {
        return WorkerClassPath.find().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
