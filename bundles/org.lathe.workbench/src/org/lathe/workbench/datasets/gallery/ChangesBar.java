package org.lathe.workbench.datasets.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.shell.WidgetKey;

/** Says what was changed and offers to save or undo it; not there while nothing is changed. */
final class ChangesBar extends Composite {
    private final EditSession session;
    private final Label words;
    private final Button undo;
    private final Button redo;
    private final Button save;

    ChangesBar(Composite parent, EditSession session, Runnable saving) {
        super(parent, SWT.NONE);
        this.session = session;
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(16, 4)
                .spacing(8, 0)
                .applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        words = new Label(this, SWT.NONE);
        WidgetKey.set(words, "changes");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        undo = button(Messages.undo, "undo", session::undo);
        redo = button(Messages.redo, "redo", session::redo);
        save = button(Messages.bind(Messages.save_as, session.nextNumber()), "save", saving);
        addListener(SWT.Paint, e -> {
            e.gc.setBackground(LatheTheme.of(this).warn());
            e.gc.fillRectangle(0, 0, 3, getClientArea().height);
        });
        refresh();
    }

    private Button button(String text, String key, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        WidgetKey.set(button, key);
        return button;
    }

    void refresh() {
        boolean shown = session.isDirty() || !session.history().redo().isEmpty();
        words.setText(session.isDirty() ? session.history().now().summary() : Messages.nothing_changed);
        undo.setEnabled(!session.history().undo().isEmpty());
        redo.setEnabled(!session.history().redo().isEmpty());
        save.setEnabled(session.isDirty());
        if (((GridData) getLayoutData()).exclude == shown) {
            ((GridData) getLayoutData()).exclude = !shown;
            setVisible(shown);
            getParent().layout();
        }
    }
}
