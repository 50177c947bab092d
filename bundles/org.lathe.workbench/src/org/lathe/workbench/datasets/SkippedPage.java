package org.lathe.workbench.datasets;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.Skipped;

/** What an import left out, and why. */
final class SkippedPage extends RowsPage {
    SkippedPage(Composite parent, List<Skipped> skipped) {
        super(parent);
        column(Messages.file_name, 320, SWT.LEAD);
        column(Messages.reason, 520, SWT.LEAD);
        show(skipped.stream().map(s -> List.of(s.path(), s.reason())).toList());
    }
}
