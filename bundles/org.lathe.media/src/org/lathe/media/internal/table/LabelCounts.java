package org.lathe.media.internal.table;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.SampleKey;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.Steps;

/** Counts a dataset's classes by split. */
public final class LabelCounts {
    private static final int ROWS_A_STEP = 1 << 12;

    private final DatasetContent content;
    private final Map<String, Integer> indices = new HashMap<>();
    private final long[][] counts;

    public LabelCounts(DatasetContent content) {
        this.content = content;
        content.description().classes().forEach(name -> indices.put(name, indices.size()));
        counts = new long[Split.values().length][indices.size()];
    }

    public long count(Split split, int classIndex) {
        return counts[split.ordinal()][classIndex];
    }

    /** Takes in one sample; one without a split or of no known class is not counted. */
    public void add(String key, String label) {
        Split split = content.splits().get(key);
        Integer index = indices.get(label);
        if (split != null && index != null) {
            counts[split.ordinal()][index]++;
        }
    }

    /** Takes in all rows of one file. */
    public void addTable(String path, Path file, SubMonitor progress) throws CoreException {
        RowLabel label = new RowLabel(content.description(), Task.CLASSIFICATION);
        Numbers numbers = CsvFormat.of(content.description()).numbers();
        try (TableRows rows = TableRows.open(file, path, content.description())) {
            while (rows.next()) {
                if (rows.index() % ROWS_A_STEP == 0) {
                    Steps.unknown(progress);
                }
                Split split = content.splits().get(SampleKey.row(path, rows.index()));
                if (split != null && !label.isMissing(rows.row())) {
                    counts[split.ordinal()][(int) label.value(rows.row(), numbers, path)]++;
                }
            }
        }
    }
}
