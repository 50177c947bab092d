package org.lathe.workbench.datasets.gallery;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lathe.workbench.shell.WidgetKey;

/** Asks for a class: one of those there are, or a new one. */
final class LabelDialog extends Dialog {
    private final String title;
    private final List<String> classes;
    private String label;

    LabelDialog(Shell parent, String title, List<String> classes, String label) {
        super(parent);
        this.title = title;
        this.classes = classes;
        this.label = label;
    }

    /** Nothing when it was left without an answer. */
    Optional<String> ask() {
        return open() == Window.OK ? Optional.of(label.strip()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.NONE);
        words.setText(Messages.clazz);
        Combo combo = new Combo(area, SWT.DROP_DOWN);
        combo.setItems(classes.toArray(String[]::new));
        combo.setText(label);
        combo.setVisibleItemCount(15);
        combo.addListener(SWT.Modify, e -> {
            label = combo.getText();
            check();
        });
        WidgetKey.set(combo, "label");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(combo);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.label_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!label.isBlank());
        }
    }
}
