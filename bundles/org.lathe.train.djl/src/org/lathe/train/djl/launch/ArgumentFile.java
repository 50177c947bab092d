package org.lathe.train.djl.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;

/**
 * Files with arguments of the {@code java} command: a class path of many jars is longer than a command line may be on
 * Windows. A file is named by its content, and shared by all runs with that class path.
 */
final class ArgumentFile {
    private final Path folder;

    ArgumentFile(Path folder) {
        this.folder = folder;
    }

    Path classPath(List<Path> entries) throws CoreException {
        String joined = entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        byte[] content = ("-cp\n\"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n").getBytes(charset());
        Path file = folder.resolve(UUID.nameUUIDFromBytes(content) + ".args");
        try {
            if (!Files.exists(file)) {
                AtomicFiles.write(file, out -> out.write(content));
            }
            return file;
        } catch (IOException e) {
            throw Failures.io("The worker's class path cannot be written to '" + file + "'", e);
        }
    }

    /** The launcher reads the bytes as the system's own names of files. */
    private static Charset charset() {
        return DjlWorker.windows() ? Charset.forName(System.getProperty("native.encoding")) : StandardCharsets.UTF_8;
    }
}
