package org.lathe.cli.internal;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Kind;
import org.lathe.core.recipe.Parameter;
import org.lathe.core.recipe.Recipe;
import org.lathe.core.recipe.RecipeCatalog;

/** One recipe. */
final class FakeRecipes implements RecipeCatalog {
    private static final Recipe IMAGES = new Recipe(
            "image-classification",
            "Image classification",
            "Learns the class of an image.",
            Kind.IMAGE,
            DatasetDescription.Task.CLASSIFICATION,
            List.of("small-cnn"),
            List.of(
                    Parameter.integer("epochs", "Epochs", "How often it sees all samples.", 20, 1, 10_000),
                    Parameter.choice("optimizer", "Optimizer", "How it learns.", "adam", "adam", "sgd")));

    @Override
    public List<Recipe> recipes() {
        return List.of(IMAGES);
    }

    @Override
    public Recipe get(String id) throws CoreException {
        return recipes().stream()
                .filter(recipe -> recipe.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failures.of("There is no recipe '" + id + "'; there is image-classification."));
    }
}
