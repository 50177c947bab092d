package org.lathe.workbench.datasets;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.text.Words;

/** The versions of a dataset, the newest first; Enter or a double click opens one. */
final class HistoryPage extends RowsPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    HistoryPage(Composite parent, List<DatasetVersion> versions, IWorkbenchWindow window) {
        super(parent);
        column(Messages.version_number, 70, SWT.LEAD);
        column(Messages.version_time, 170, SWT.LEAD);
        column(Messages.version_samples, 100, SWT.TRAIL);
        column(Messages.version_bytes, 90, SWT.TRAIL);
        column(Messages.version_author, 140, SWT.LEAD);
        column(Messages.version_message, 300, SWT.LEAD);
        show(versions.stream().map(HistoryPage::row).toList());
        table().addListener(
                        SWT.DefaultSelection,
                        e -> DatasetEditor.open(
                                window, versions.get(table().getSelectionIndex()), Optional.empty(), List.of()));
    }

    private static List<String> row(DatasetVersion version) {
        return List.of(
                "v" + version.number(),
                TIME.format(version.time()),
                Words.number(version.description().samples()),
                Words.bytes(version.bytes()),
                version.author(),
                version.message());
    }
}
