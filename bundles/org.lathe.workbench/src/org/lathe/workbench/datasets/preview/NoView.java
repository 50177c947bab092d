package org.lathe.workbench.datasets.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.samples.Sample;

/** A file that nothing can be shown of. */
final class NoView extends Canvas implements SampleView {
    NoView(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> {
            e.gc.setForeground(LatheTheme.of(this).pale());
            e.gc.drawText(Messages.no_preview, 16, 16, true);
        });
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void show(Sample sample) {
        redraw();
    }
}
