package org.lathe.train.internal.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lathe.core.run.ProcessMark;
import org.lathe.core.run.Run;

/** Says in one sentence how a run's process ended without a last word, with what it printed last. */
final class EndReason {
    private static final int TAIL_BYTES = 4_096;
    private static final int TAIL_LINES = 3;
    private static final int TAIL_CHARACTERS = 400;

    /** Exit codes from here on are 128 and the number of the signal that ended the process, on all but Windows. */
    private static final int SIGNALS = 128;

    private EndReason() {}

    static String failed(int exit, Path console) {
        String how = "The process that trains ended with exit code " + exit;
        if (exit == 0) {
            how = "The process that trains ended without a result";
        } else if (exit > SIGNALS && exit < SIGNALS + 32) {
            how = "The process that trains was ended by signal " + (exit - SIGNALS)
                    + (exit - SIGNALS == 9 ? " (killed by hand, or by the system for want of memory)" : "");
        }
        return how + tail(console);
    }

    static String lost(Run run, Path console) {
        String how = run.process()
                .map(EndReason::gone)
                .orElse("The process that should train never began, and whoever started it is gone");
        return how + tail(console);
    }

    private static String gone(ProcessMark mark) {
        return "The process that trained (" + mark.pid() + " on " + mark.host()
                + ") is gone, and nobody saw how it ended: killed, or the machine went down";
    }

    /** The console's last lines, to end the sentence with. */
    private static String tail(Path console) {
        List<String> lines = lastLines(console);
        if (lines.isEmpty()) {
            return "; it printed nothing.";
        }
        String text = String.join(" | ", lines);
        int over = text.length() - TAIL_CHARACTERS;
        return "; the last it printed was: " + (over > 0 ? "…" + text.substring(over) : text);
    }

    private static List<String> lastLines(Path console) {
        if (!Files.exists(console)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(console.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(its console cannot be read: " + e.getMessage() + ")");
        }
    }
}
