package org.lathe.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * What {@code dataset.json} holds: how the files under {@code data/} are to be read. It is part of the pinned content.
 *
 * @param format version of this record's form; now 1
 * @param kind what the samples are
 * @param label where labels come from
 * @param classes the distinct labels in order, when the label is a class (text, or few whole numbers); empty when it is a
 *     number or there is none
 * @param samples how many samples
 * @param columns the table's columns, with the label's own; empty for other kinds
 * @param header whether each CSV file begins with a header
 * @param delimiter the CSV files' delimiter, one character; empty for other kinds
 * @param charset the CSV files' character set
 * @param boxes the files that say where things are in the images
 */
public record DatasetDescription(
        int format,
        Kind kind,
        LabelRule label,
        List<String> classes,
        long samples,
        List<Column> columns,
        boolean header,
        String delimiter,
        String charset,
        List<BoxFile> boxes) {
    public static final int FORMAT = 1;

    public DatasetDescription {
        classes = classes == null ? List.of() : List.copyOf(classes);
        columns = columns == null ? List.of() : List.copyOf(columns);
        delimiter = delimiter == null ? "" : delimiter;
        charset = charset == null ? "UTF-8" : charset;
        boxes = boxes == null ? List.of() : List.copyOf(boxes);
    }

    /** Samples that are a file each. */
    public static DatasetDescription ofFiles(Kind kind, LabelRule label, List<String> classes, long samples) {
        return new DatasetDescription(FORMAT, kind, label, classes, samples, List.of(), false, "", "UTF-8", List.of());
    }

    public DatasetDescription withSamples(long count) {
        return new DatasetDescription(format, kind, label, classes, count, columns, header, delimiter, charset, boxes);
    }

    public DatasetDescription withBoxes(List<BoxFile> files) {
        return new DatasetDescription(
                format, kind, label, classes, samples, columns, header, delimiter, charset, files);
    }

    /** What a trainer learns from this dataset unless told otherwise: a class, a number, or nothing. */
    public Task task() {
        if (label.from() == LabelRule.Source.NONE) {
            return Task.NONE;
        }
        return classes.isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    /** Whether the labels can be learned in this way; a column of few whole numbers is both, classes and numbers. */
    public boolean supports(Task wanted) {
        return switch (wanted) {
            case NONE -> true;
            case CLASSIFICATION -> task() == Task.CLASSIFICATION;
            case REGRESSION ->
                task() == Task.REGRESSION
                        || labelColumn()
                                .filter(c -> c.type() == Column.Type.NUMBER)
                                .isPresent();
        };
    }

    /** The column that holds the label, when it is a column. */
    public Optional<Column> labelColumn() {
        return label.from() != LabelRule.Source.COLUMN
                ? Optional.empty()
                : columns.stream().filter(c -> c.name().equals(label.name())).findFirst();
    }

    /** What is learned from a label. */
    public enum Task {
        CLASSIFICATION,
        REGRESSION,
        NONE
    }
}
