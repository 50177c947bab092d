package org.lathe.media.internal.table;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SampleKey;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;
import org.lathe.media.internal.Steps;

/** The rows of a table as examples, loaded in one pass into a matrix of floats. */
public final class TableExamples implements Examples {
    private static final int ROWS_A_STEP = 1 << 12;
    private static final double MEMORY_SHARE = 0.8;

    private final List<Feature> features;
    private final RowLabel label;
    private final FloatRows rows;
    private final FloatRows labels = new FloatRows(1);
    private final RowOrigins origins = new RowOrigins();

    private TableExamples(List<Feature> features, RowLabel label) {
        this.features = features;
        this.label = label;
        rows = new FloatRows(features.size());
    }

    public static Examples open(
            DatasetContent content, Optional<Split> split, ExamplesReader.Options options, IProgressMonitor monitor)
            throws CoreException {
        TableExamples examples = new TableExamples(
                Feature.of(content.description(), options.columns()),
                new RowLabel(content.description(), options.task()));
        SubMonitor progress =
                SubMonitor.convert(monitor, "Reading the table", content.files().size());
        for (Map.Entry<String, Path> file : content.files().entrySet()) {
            examples.load(content, file.getKey(), file.getValue(), split, progress.split(1));
        }
        return examples;
    }

    private void load(DatasetContent content, String path, Path file, Optional<Split> split, SubMonitor progress)
            throws CoreException {
        CsvFormat format = CsvFormat.of(content.description());
        Numbers numbers = format.numbers();
        int columns = content.description().columns().size();
        origins.beginFile(path);
        try (TableRows table = TableRows.open(file, path, content.description())) {
            while (table.next()) {
                Row row = table.row();
                if (table.index() % ROWS_A_STEP == 0) {
                    Steps.unknown(progress);
                    checkMemory();
                }
                if (row.size() != columns) {
                    throw Failures.of("'" + path + "' has " + row.size() + " values instead of " + columns + " on line "
                            + Words.number(row.line()) + "; import it again.");
                }
                boolean wanted =
                        split.isEmpty() || split.get() == content.splits().get(SampleKey.row(path, table.index()));
                if (wanted && !label.isMissing(row)) {
                    add(row, numbers, path);
                    origins.add(Math.toIntExact(table.index()));
                }
            }
        }
    }

    private void add(Row row, Numbers numbers, String path) throws CoreException {
        float[] block = rows.next();
        int at = rows.nextOffset();
        for (Feature feature : features) {
            block[at++] = feature.value(row, numbers, path);
        }
        rows.commit();
        labels.next()[labels.nextOffset()] = label.value(row, numbers, path);
        labels.commit();
    }

    private void checkMemory() throws CoreException {
        long most = Runtime.getRuntime().maxMemory();
        if (rows.bytes() > most * MEMORY_SHARE) {
            throw Failures.of("The table is too large to be held in memory (more than " + Words.bytes(rows.bytes())
                    + " of " + Words.bytes(most) + "); give the program more memory or use fewer rows.");
        }
    }

    @Override
    public int size() {
        return rows.rows();
    }

    @Override
    public int[] shape() {
        return new int[] {features.size()};
    }

    @Override
    public Element element() {
        return Element.FLOAT32;
    }

    @Override
    public void read(int index, ByteBuffer into) {
        rows.read(index, into);
    }

    @Override
    public String key(int index) {
        return origins.key(index);
    }

    @Override
    public float label(int index) {
        return labels.get(index, 0);
    }

    @Override
    public List<String> classes() {
        return label.classes();
    }

    @Override
    public List<String> columns() {
        return features.stream().map(Feature::name).toList();
    }
}
