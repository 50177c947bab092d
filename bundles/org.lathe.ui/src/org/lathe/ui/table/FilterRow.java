package org.lathe.ui.table;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lathe.ui.internal.Messages;

/** The line above a table to type a filter into; hidden until Ctrl+F, hidden again by Esc. */
final class FilterRow {
    private final Text text;
    private final Composite parent;
    private final Runnable leave;

    /** @param leave called when the keyboard's focus goes back to the table */
    FilterRow(Composite parent, Consumer<String> changed, Runnable leave) {
        this.parent = parent;
        this.leave = leave;
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.table_filterHint);
        GridData place = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        place.exclude = true;
        text.setLayoutData(place);
        text.setVisible(false);
        text.addListener(SWT.Modify, event -> changed.accept(text.getText()));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                setShown(false);
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                leave.run();
            }
        });
    }

    void show() {
        setShown(true);
        text.selectAll();
        text.setFocus();
    }

    boolean isShown() {
        return text.isVisible();
    }

    private void setShown(boolean shown) {
        ((GridData) text.getLayoutData()).exclude = !shown;
        text.setVisible(shown);
        parent.layout(true);
        if (!shown) {
            leave.run();
        }
    }
}
