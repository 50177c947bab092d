package org.lathe.store.internal.dataset;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.store.internal.git.SafePath;

/** Which changes a dataset can take. */
final class EditRules {
    private EditRules() {}

    static void check(DatasetDescription description, DatasetEdit edit) throws CoreException {
        if (description.kind() == Kind.TABLE) {
            if (!edit.labels().isEmpty()
                    || !edit.removed().isEmpty()
                    || !edit.added().isEmpty()) {
                throw Failures.of("Rows of a table are changed in its file: export it, change it, and import it again;"
                        + " only their splits can be changed here.");
            }
            return;
        }
        for (DatasetEdit.Addition added : edit.added()) {
            Optional<String> fault = SafePath.fault(added.name());
            if (fault.isPresent()) {
                throw Failures.of("'" + added.name() + "' cannot be a sample's name: it " + fault.get() + ".");
            }
        }
        Set<String> labels = new LinkedHashSet<>(edit.labels().values());
        edit.added().forEach(added -> labels.add(added.label()));
        if (description.label().from() == LabelRule.Source.FOLDER) {
            checkFolders(labels);
        } else if (description.task() == DatasetDescription.Task.REGRESSION) {
            checkNumbers(labels);
        }
    }

    private static void checkFolders(Collection<String> labels) throws CoreException {
        for (String label : labels) {
            Optional<String> fault = label.isEmpty()
                    ? Optional.of("is empty, but each sample lies in the folder of its class")
                    : label.contains("/") ? Optional.of("holds a slash") : SafePath.fault(label);
            if (fault.isPresent()) {
                throw Failures.of("'" + label + "' cannot be a class's folder: it " + fault.get() + ".");
            }
        }
    }

    private static void checkNumbers(Collection<String> labels) throws CoreException {
        for (String label : labels) {
            if (!label.isEmpty() && !isNumber(label)) {
                throw Failures.of("'" + label + "' is no number, but the labels of this dataset are; write one.");
            }
        }
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
