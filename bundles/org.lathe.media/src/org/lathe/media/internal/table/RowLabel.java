package org.lathe.media.internal.table;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.text.Words;

/** Reads the label of a table's row. */
final class RowLabel {
    private final int column;
    private final Task task;
    private final boolean numeric;
    private final List<String> classNames;
    private final ValueIndex classes;

    RowLabel(DatasetDescription table, Task task) {
        this.task = task;
        column = table.columns().stream()
                .map(Column::name)
                .toList()
                .indexOf(table.label().name());
        numeric =
                table.labelColumn().filter(c -> c.type() == Column.Type.NUMBER).isPresent();
        classNames = task == Task.CLASSIFICATION ? table.classes() : List.of();
        classes = ValueIndex.of(classNames);
    }

    /** The classes; empty when labels are numbers or there are none. */
    List<String> classes() {
        return classNames;
    }

    boolean isMissing(Row row) {
        return task != Task.NONE && row.isMissing(column);
    }

    /** The class's index, the number, or NaN when labels are not read. */
    float value(Row row, Numbers numbers, String file) throws CoreException {
        if (task == Task.NONE) {
            return Float.NaN;
        }
        if (task == Task.REGRESSION) {
            if (row.isNumber(column, numbers)) {
                return (float) numbers.value();
            }
            throw unfit(row, file, "is no number");
        }
        int index = classes.find(row.chars(), row.start(column), row.end(column));
        if (index < 0 && numeric) {
            char[] plain = numbers.whole(row.text(column)).toCharArray();
            index = classes.find(plain, 0, plain.length);
        }
        if (index < 0) {
            throw unfit(row, file, "is none of the dataset's classes");
        }
        return index;
    }

    private static CoreException unfit(Row row, String file, String problem) {
        return Failures.of("The label on line " + Words.number(row.line()) + " of '" + file + "' " + problem
                + "; import the file again.");
    }
}
