package org.lathe.cli.internal.output;

import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Progress of an operation as a bar in the terminal, at most 20 times a second. */
public final class TerminalMonitor extends NullProgressMonitor {
    private static final long PERIOD_NANOS = 50_000_000;

    private final ProgressLine line;
    private final BooleanSupplier cancelled;
    private String task = "";
    private String detail = "";
    private double total;
    private double done;
    private long last;

    public TerminalMonitor(ProgressLine line, BooleanSupplier cancelled) {
        this.line = line;
        this.cancelled = cancelled;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        setTaskName(name);
        total = totalWork;
        done = 0;
    }

    @Override
    public void setTaskName(String name) {
        if (name != null && !name.isBlank()) {
            task = name;
            detail = "";
        }
    }

    @Override
    public void subTask(String name) {
        detail = name == null || name.isBlank() ? "" : ": " + name;
        draw();
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public void internalWorked(double work) {
        done += work;
        draw();
    }

    @Override
    public boolean isCanceled() {
        return cancelled.getAsBoolean() || super.isCanceled();
    }

    @Override
    public void done() {
        line.clear();
    }

    private void draw() {
        long now = System.nanoTime();
        if (line.visible() && total > 0 && now - last > PERIOD_NANOS) {
            last = now;
            line.show(done / total, task + detail);
        }
    }
}
