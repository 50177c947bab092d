package org.lathe.media.internal.statistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Kind;
import org.lathe.media.internal.Steps;
import org.lathe.media.internal.table.CsvFormat;
import org.lathe.media.internal.table.Numbers;
import org.lathe.media.internal.table.Row;
import org.lathe.media.internal.table.TableRows;

/** What the columns of a table are like, in one pass over its rows. */
public final class TableStatistics {
    private static final int VALUES_A_STEP = 1 << 14;

    private TableStatistics() {}

    /** One entry a column; none for a dataset that is no table. */
    public static List<ColumnStatistics> of(DatasetContent content, IProgressMonitor monitor) throws CoreException {
        if (content.description().kind() != Kind.TABLE) {
            return List.of();
        }
        List<ColumnCount> columns =
                content.description().columns().stream().map(ColumnCount::new).toList();
        Numbers numbers = CsvFormat.of(content.description()).numbers();
        SubMonitor progress =
                SubMonitor.convert(monitor, "Measuring columns", content.files().size());
        for (Map.Entry<String, Path> file : content.files().entrySet()) {
            SubMonitor step = progress.split(1);
            try (TableRows rows = TableRows.open(file.getValue(), file.getKey(), content.description())) {
                int untilStep = 0;
                while (rows.next()) {
                    Row row = rows.row();
                    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
                        columns.get(i).add(row, i, numbers);
                    }
                    untilStep -= row.size();
                    if (untilStep <= 0) {
                        untilStep = VALUES_A_STEP;
                        Steps.unknown(step);
                    }
                }
            }
        }
        return columns.stream().map(ColumnCount::statistics).toList();
    }
}
