package org.lathe.core.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Kind;

/**
 * What a trainer can be asked to do.
 *
 * @param id its name on the command line
 * @param title its name for people
 * @param description one or two sentences
 * @param kind the kind of dataset it learns from
 * @param task what it learns
 * @param templates the architectures to choose from, the first one the default
 * @param parameters in the order to show them
 */
public record Recipe(
        String id,
        String title,
        String description,
        Kind kind,
        DatasetDescription.Task task,
        List<String> templates,
        List<Parameter> parameters) {

    /** Why the recipe cannot learn from the dataset, in one sentence; absent when it can. */
    public Optional<String> mismatch(DatasetDescription data) {
        if (data.kind() != kind) {
            return Optional.of("'" + id + "' learns from a dataset of kind " + word(kind) + ", this one is of kind "
                    + word(data.kind()) + ".");
        }
        if (data.task() == DatasetDescription.Task.NONE) {
            return Optional.of("The dataset has no labels to learn; import it again and choose where they come from.");
        }
        if (!data.supports(task)) {
            return Optional.of(
                    "'" + id + "' learns " + (task == DatasetDescription.Task.CLASSIFICATION ? "classes" : "numbers")
                            + ", but the dataset's labels are "
                            + (task == DatasetDescription.Task.CLASSIFICATION ? "numbers" : "classes")
                            + "; choose another recipe or another label.");
        }
        if (task == DatasetDescription.Task.CLASSIFICATION && data.classes().size() < 2) {
            return Optional.of("The dataset has one class only ('" + String.join("", data.classes())
                    + "'); a classifier needs at least two.");
        }
        return Optional.empty();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All parameters with the given values over the defaults. @throws CoreException for an unknown key or a bad value */
    public SortedMap<String, String> complete(Map<String, String> given) throws CoreException {
        SortedMap<String, String> all = new TreeMap<>();
        for (Parameter parameter : parameters) {
            String value = given.getOrDefault(parameter.key(), parameter.standard());
            parameter.check(value);
            all.put(parameter.key(), value);
        }
        for (String key : given.keySet()) {
            if (!all.containsKey(key)) {
                throw Failures.of("Recipe '" + id + "' has no parameter '" + key + "'; it has "
                        + String.join(", ", all.keySet()) + ".");
            }
        }
        return all;
    }
}
