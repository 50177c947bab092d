package org.lathe.workbench.datasets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.text.Words;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.Styles;
import org.lathe.workbench.shell.Commands;

/** What a version is, in two lines, and what is done with it most. */
final class DatasetHeader extends Composite {
    DatasetHeader(Composite parent, DatasetVersion shown, IWorkbenchWindow window) {
        super(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(16, 12)
                .spacing(12, 2)
                .applyTo(this);
        Label picture = new Label(this, SWT.NONE);
        picture.setImage(Icons.get(this, KindIcon.of(shown.description().kind()), Icon.LARGE));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(picture);
        Label title = new Label(this, SWT.NONE);
        title.setText(shown.dataset() + "  v" + shown.number());
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        button(Messages.export, Icon.EXPORT, () -> Commands.run(window, "org.lathe.dataset.export"));
        button(Messages.train, Icon.TRAIN, () -> Commands.run(window, "org.lathe.train"));
        Label facts = new Label(this, SWT.NONE);
        facts.setText(summary(shown));
        Styles.pale(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    }

    private void button(String text, Icon icon, Runnable action) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.setImage(Icons.get(button, icon));
        button.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.swtDefaults().span(1, 2).applyTo(button);
    }

    private static String summary(DatasetVersion shown) {
        int classes = shown.description().classes().size();
        return shown.description().kind().count(shown.description().samples())
                + (classes == 0 ? "" : "  ·  " + Words.count(classes, Messages.clazz, Messages.classes))
                + "  ·  " + Words.bytes(shown.bytes())
                + "  ·  " + ImportSummary.labelWords(shown.description().label().toString());
    }
}
