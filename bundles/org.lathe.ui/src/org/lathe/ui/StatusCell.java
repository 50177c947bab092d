package org.lathe.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.run.RunStatus;

/** A run's status as a table cell shows it: an icon and a word, never a colour alone. */
public record StatusCell(RunStatus status) {
    public String text() {
        return status.word();
    }

    /** The icon in the colours that suit the control. */
    public Image image(Control control) {
        return Icons.get(control, status);
    }

    /** The colour of its meaning, for text on the control's background. */
    public Color color(Control control) {
        LatheTheme theme = LatheTheme.of(control);
        return switch (status) {
            case FINISHED -> theme.ok();
            case FAILED -> theme.error();
            case LOST -> theme.warn();
            case RUNNING -> theme.accent();
            case QUEUED, STOPPED -> theme.pale();
        };
    }
}
