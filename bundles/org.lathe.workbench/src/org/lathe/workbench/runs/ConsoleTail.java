package org.lathe.workbench.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.run.RunFiles;
import org.lathe.core.run.RunService;

/** The end of a run's console; a console may be larger than memory. */
final class ConsoleTail {
    private static final int MOST_BYTES = 256 << 10;

    private final RunService runs;

    ConsoleTail(RunService runs) {
        this.runs = runs;
    }

    /** The last lines, or a sentence why there are none. */
    String read(String runId) {
        try {
            Path file = runs.file(runId, RunFiles.CONSOLE);
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                long from = Math.max(0, in.length() - MOST_BYTES);
                byte[] bytes = new byte[(int) (in.length() - from)];
                in.seek(from);
                in.readFully(bytes);
                String text = new String(bytes, StandardCharsets.UTF_8);
                return from == 0 ? text : "...\n" + text.substring(text.indexOf('\n') + 1);
            }
        } catch (CoreException e) {
            return e.getStatus().getMessage();
        } catch (IOException e) {
            return Failures.reason(e);
        }
    }
}
