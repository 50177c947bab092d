package org.lathe.cli.internal.command;

import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.recipe.Parameter;
import org.lathe.core.recipe.Recipe;
import org.lathe.core.recipe.RecipeCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lathe recipe ...}. */
@Command(name = "recipe", description = "List and show what can be trained.")
public final class RecipeCommands {
    private final Session session;

    public RecipeCommands(Session session) {
        this.session = session;
    }

    private record View(
            String recipe,
            String title,
            String description,
            String kind,
            String task,
            List<String> templates,
            List<ParameterView> parameters) {
        static View of(Recipe recipe) {
            return new View(
                    recipe.id(),
                    recipe.title(),
                    recipe.description(),
                    word(recipe.kind()),
                    word(recipe.task()),
                    recipe.templates(),
                    recipe.parameters().stream().map(ParameterView::of).toList());
        }
    }

    private record ParameterView(
            String key,
            String label,
            String description,
            String type,
            String standard,
            Double minimum,
            Double maximum,
            List<String> choices) {
        static ParameterView of(Parameter parameter) {
            return new ParameterView(
                    parameter.key(),
                    parameter.label(),
                    parameter.description(),
                    word(parameter.type()),
                    parameter.standard(),
                    parameter.minimum().orElse(null),
                    parameter.maximum().orElse(null),
                    parameter.choices());
        }
    }

    @Command(description = "List the recipes.")
    void list() throws CoreException {
        List<Recipe> recipes = session.get(RecipeCatalog.class).recipes();
        if (session.output().wantsJson()) {
            session.output().json(recipes.stream().map(View::of).toList());
            return;
        }
        Table table =
                new Table().text("RECIPE").text("LEARNS FROM").text("TASK").text("TITLE");
        recipes.forEach(recipe -> table.row(recipe.id(), word(recipe.kind()), word(recipe.task()), recipe.title()));
        table.lines().forEach(session.output()::print);
    }

    @Command(description = "Show a recipe's architectures and parameters.")
    void show(@Parameters(paramLabel = "ID", description = "The recipe.") String id) throws CoreException {
        Recipe recipe = session.get(RecipeCatalog.class).get(id);
        if (session.output().wantsJson()) {
            session.output().json(View.of(recipe));
            return;
        }
        session.output().print(recipe.title() + " (" + recipe.id() + ")");
        session.output().print(recipe.description());
        if (!recipe.templates().isEmpty()) {
            session.output().print("Architectures (--model template:NAME): " + String.join(", ", recipe.templates()));
        }
        session.output().print("");
        Table table =
                new Table().text("--set KEY").number("DEFAULT").text("VALUES").text("WHAT IT DOES");
        recipe.parameters()
                .forEach(parameter ->
                        table.row(parameter.key(), parameter.standard(), values(parameter), parameter.description()));
        table.lines().forEach(session.output()::print);
    }

    private static String values(Parameter parameter) {
        return switch (parameter.type()) {
            case CHOICE -> String.join(", ", parameter.choices());
            case BOOLEAN -> "true, false";
            case TEXT -> "text";
            case INTEGER, REAL -> parameter.range().strip();
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
