package org.lathe.workbench.datasets;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lathe.ui.Styles;
import org.lathe.workbench.shell.WidgetKey;

/** Asks for the message of the version that changes will make. */
final class SaveDialog extends Dialog {
    private final int number;
    private final String changes;
    private final boolean closing;
    private String message;

    /**
     * @param number the next version's
     * @param changes in words; the message that is offered
     * @param closing whether to offer not to save as well
     */
    SaveDialog(Shell parent, int number, String changes, boolean closing) {
        super(parent);
        this.number = number;
        this.changes = changes;
        this.closing = closing;
        this.message = changes;
    }

    String message() {
        return message;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.bind(Messages.save_title, number));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.NONE);
        words.setText(Messages.save_message);
        Text text = new Text(area, SWT.BORDER);
        text.setText(message);
        text.selectAll();
        text.addListener(SWT.Modify, e -> message = text.getText().strip());
        WidgetKey.set(text, "message");
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        Label help = new Label(area, SWT.WRAP);
        help.setText(Messages.bind(Messages.save_help, changes));
        Styles.pale(help);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(help);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.save_button, true);
        if (closing) {
            createButton(parent, IDialogConstants.NO_ID, Messages.save_discard, false);
        }
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.NO_ID) {
            setReturnCode(id);
            close();
        } else {
            super.buttonPressed(id);
        }
    }
}
