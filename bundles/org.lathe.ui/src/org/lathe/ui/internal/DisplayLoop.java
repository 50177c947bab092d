package org.lathe.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** The loop of a display, alive as long as one widget is. */
public final class DisplayLoop implements UiLoop {
    private final Display display;
    private final Widget owner;

    public DisplayLoop(Widget owner) {
        this.display = owner.getDisplay();
        this.owner = owner;
    }

    /** Alive as long as the display is. */
    public DisplayLoop(Display display) {
        this.display = display;
        this.owner = null;
    }

    @Override
    public long millis() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public boolean post(Runnable action) {
        try {
            display.asyncExec(action);
            return true;
        } catch (SWTException e) {
            if (e.code == SWT.ERROR_DEVICE_DISPOSED) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void after(int millis, Runnable action) {
        if (!display.isDisposed()) {
            display.timerExec(millis, action);
        }
    }

    @Override
    public boolean alive() {
        return owner == null ? !display.isDisposed() : !owner.isDisposed();
    }
}
