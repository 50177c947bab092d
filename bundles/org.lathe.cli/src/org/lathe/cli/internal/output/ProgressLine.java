package org.lathe.cli.internal.output;

import java.io.PrintStream;

/** One line of a terminal that is drawn over and over. Several threads may draw. */
public final class ProgressLine {
    private static final int BAR = 24;
    private static final int WIDEST = 110;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean visible;
    private String shown = "";

    public ProgressLine(PrintStream err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    /** Whether anybody sees it. */
    public boolean visible() {
        return visible;
    }

    /** {@code [######------------------]  25 %  text}. */
    public void show(double share, String text) {
        double part = Math.clamp(share, 0, 1);
        int filled = (int) (part * BAR);
        show(String.format(
                "[%s%s] %3d %%  %s", "#".repeat(filled), "-".repeat(BAR - filled), (int) (part * 100), text));
    }

    public synchronized void show(String text) {
        String line = text.length() > WIDEST ? text.substring(0, WIDEST) : text;
        if (visible && !line.equals(shown)) {
            err.print(ERASE + line);
            err.flush();
            shown = line;
        }
    }

    public synchronized void clear() {
        if (!shown.isEmpty()) {
            err.print(ERASE);
            err.flush();
            shown = "";
        }
    }
}
