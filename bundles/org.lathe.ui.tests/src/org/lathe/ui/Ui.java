package org.lathe.ui;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** What tests with real widgets need: the display and its event loop. */
public final class Ui {
    private static final long PATIENCE_MS = 30_000;

    private Ui() {}

    public static Display display() {
        return Display.getDefault();
    }

    /** An open shell. */
    public static Shell shell(int width, int height) {
        Shell shell = new Shell(display(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setSize(width, height);
        shell.open();
        return shell;
    }

    /** Runs the event loop until something holds; fails when it takes too long. */
    public static void until(String what, BooleanSupplier holds) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!holds.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            if (!display().readAndDispatch()) {
                pause();
            }
        }
    }

    /** Runs the event loop for a while. */
    public static void run(long millis) {
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            if (!display().readAndDispatch()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
