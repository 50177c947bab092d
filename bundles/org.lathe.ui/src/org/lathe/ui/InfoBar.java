package org.lathe.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lathe.ui.internal.Messages;

/**
 * A bar at the top of a part that tells one thing without stopping anyone, with an optional link. It takes no room while it
 * is hidden. Its parent has a {@link GridLayout}; the bar sets its own layout data.
 */
public final class InfoBar extends Composite implements ErrorReporter {
    private final Label icon;
    private final Label sentence;
    private final Link link;
    private Icon kind = Icon.HELP;
    private Runnable action = () -> {};

    public InfoBar(Composite parent, int columns) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        GridData place = new GridData(SWT.FILL, SWT.BEGINNING, true, false, columns, 1);
        place.exclude = true;
        setLayoutData(place);
        setVisible(false);

        icon = new Label(this, SWT.NONE);
        sentence = new Label(this, SWT.WRAP);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        link = new Link(this, SWT.NONE);
        link.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        link.addListener(SWT.Selection, event -> action.run());
        ToolBar close = new ToolBar(this, SWT.FLAT);
        ToolItem cross = new ToolItem(close, SWT.PUSH);
        cross.setText("\u00D7");
        cross.setToolTipText(Messages.infoBar_close);
        cross.addListener(SWT.Selection, event -> hide());
        addListener(SWT.Paint, event -> paintFrame(event.gc));
    }

    /** Tells a sentence until it is closed or replaced. */
    public void show(Icon kind, String text) {
        show(kind, text, "", () -> {});
    }

    /**
     * Tells a sentence with a link.
     *
     * @param linkText may be empty: no link
     */
    public void show(Icon kind, String text, String linkText, Runnable action) {
        this.kind = kind;
        this.action = action;
        icon.setImage(Icons.get(this, kind));
        sentence.setText(text);
        sentence.setToolTipText(text);
        link.setText(linkText.isEmpty() ? "" : "<a>" + linkText + "</a>");
        setShown(true);
    }

    /** Tells a failure or warning; a status that says OK hides the bar. */
    @Override
    public void report(IStatus status) {
        if (isDisposed()) {
            return;
        }
        if (status.isOK()) {
            hide();
        } else {
            show(status.matches(IStatus.ERROR) ? Icon.FAILED : Icon.WARNING, status.getMessage());
        }
    }

    public void hide() {
        setShown(false);
    }

    private void setShown(boolean shown) {
        ((GridData) getLayoutData()).exclude = !shown;
        setVisible(shown);
        getParent().layout(true, true);
    }

    private void paintFrame(GC gc) {
        LatheTheme theme = LatheTheme.of(this);
        gc.setBackground(
                switch (kind) {
                    case FAILED -> theme.error();
                    case WARNING, LOST -> theme.warn();
                    case OK -> theme.ok();
                    default -> theme.accent();
                });
        gc.fillRectangle(0, 0, 3, getClientArea().height);
        gc.setForeground(theme.faint());
        gc.drawLine(0, getClientArea().height - 1, getClientArea().width, getClientArea().height - 1);
    }
}
