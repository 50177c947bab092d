package org.lathe.workbench.welcome;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.LatheTheme;

/** A big button with a picture, a verb and a line on what it leads to; for the mouse, Enter and the space bar. */
final class Door extends Canvas {
    private static final int ROUND = 10;
    private static final int PAD = 16;
    private static final int PICTURE = 32;

    private final Icon icon;
    private final String text;
    private final String help;
    private boolean hovered;

    Door(Composite parent, Icon icon, String text, String help, Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.icon = icon;
        this.text = text;
        this.help = help;
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseEnter, e -> hover(true));
        addListener(SWT.MouseExit, e -> hover(false));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && getClientArea().contains(e.x, e.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.character == ' ') {
                action.run();
            }
        });
        addListener(SWT.Traverse, e -> e.doit = true);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text;
            }

            @Override
            public void getHelp(AccessibleEvent e) {
                e.result = help;
            }
        });
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    private void paint(Event event) {
        GC gc = event.gc;
        LatheTheme theme = LatheTheme.of(this);
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.background());
        gc.fillRectangle(area);
        gc.setBackground(hovered ? theme.faint() : theme.background());
        gc.fillRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        gc.setForeground(hovered || isFocusControl() ? theme.accent() : theme.faint());
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
        gc.drawImage(Icons.get(this, icon, PICTURE), PAD, PAD);
        boolean flat = area.height < area.width / 3;
        int x = flat ? PAD + PICTURE + PAD : PAD;
        int y = flat ? PAD - 4 : PAD + PICTURE + 12;
        Font normal = gc.getFont();
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        gc.setForeground(theme.text());
        Point size = gc.textExtent(text);
        gc.drawText(text, x, y, true);
        gc.setFont(normal);
        TextLayout layout = new TextLayout(getDisplay());
        layout.setText(help);
        layout.setWidth(Math.max(10, area.width - x - PAD));
        gc.setForeground(theme.pale());
        layout.draw(gc, x, y + size.y + 6);
        layout.dispose();
    }
}
