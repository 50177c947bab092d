package org.lathe.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.ui.LatheTheme;

/** The frame around a control and the words in it while files hover. */
public final class DropHighlight {
    private static final int FRAME = 2;
    private static final int PADDING = 8;

    private final Control control;
    private String text = "";

    public DropHighlight(Control control) {
        this.control = control;
        control.addListener(SWT.Paint, event -> paint(event.gc));
    }

    /** @param words what a drop will do */
    public void show(String words) {
        if (!text.equals(words)) {
            text = words;
            control.redraw();
        }
    }

    public void hide() {
        if (!text.isEmpty() && !control.isDisposed()) {
            text = "";
            control.redraw();
        }
    }

    private void paint(GC gc) {
        if (text.isEmpty()) {
            return;
        }
        Rectangle area = control instanceof Composite box
                ? box.getClientArea()
                : new Rectangle(0, 0, control.getSize().x, control.getSize().y);
        LatheTheme theme = LatheTheme.of(control);
        gc.setAntialias(SWT.ON);
        gc.setForeground(theme.accent());
        gc.setLineWidth(FRAME);
        gc.drawRoundRectangle(area.x + FRAME, area.y + FRAME, area.width - 2 * FRAME, area.height - 2 * FRAME, 8, 8);
        Point size = gc.textExtent(text);
        int width = Math.min(size.x + 2 * PADDING, area.width - 4 * FRAME);
        int height = size.y + PADDING;
        int left = area.x + (area.width - width) / 2;
        int top = area.y + area.height - height - 2 * PADDING;
        gc.setBackground(theme.accent());
        gc.fillRoundRectangle(left, top, width, height, height / 2, height / 2);
        gc.setForeground(theme.background());
        gc.setClipping(left, top, width, height);
        gc.drawText(text, left + PADDING, top + PADDING / 2, true);
    }
}
