package org.lathe.train.internal.recipes;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.core.recipe.Recipe;
import org.lathe.core.recipe.RecipeCatalog;
import org.osgi.service.component.annotations.Component;

/** The recipes that come with Lathe. */
@Component
public final class BuiltInRecipes implements RecipeCatalog {
    private static final Recipe IMAGES = new Recipe(
            "image-classification",
            "Image classification",
            "Learns which class an image belongs to, with a small convolutional network or an ONNX model of yours.",
            Kind.IMAGE,
            Task.CLASSIFICATION,
            List.of("small-cnn"),
            ImageParameters.with(GradientParameters.ofClasses(20, 32, "0.002")));

    private static final Recipe CLASSES = new Recipe(
            "tabular-classification",
            "Table classification",
            "Learns which class a row of a table belongs to, from numbers and categories.",
            Kind.TABLE,
            Task.CLASSIFICATION,
            List.of("mlp"),
            GradientParameters.ofClasses(40, 32, "0.002"));

    private static final Recipe NUMBERS = new Recipe(
            "tabular-regression",
            "Table regression",
            "Learns a number for each row of a table, from numbers and categories.",
            Kind.TABLE,
            Task.REGRESSION,
            List.of("mlp"),
            GradientParameters.with(60, 32, "0.002"));

    private static final List<Recipe> ALL = List.of(IMAGES, CLASSES, NUMBERS);

    @Override
    public List<Recipe> recipes() {
        return ALL;
    }

    @Override
    public Recipe get(String id) throws CoreException {
        return ALL.stream()
                .filter(recipe -> recipe.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failures.of("There is no recipe '" + id + "'; there are "
                        + String.join(", ", ALL.stream().map(Recipe::id).toList()) + "."));
    }
}
