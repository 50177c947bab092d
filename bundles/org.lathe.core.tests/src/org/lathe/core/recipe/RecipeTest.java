package org.lathe.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;

class RecipeTest {
    private static final Parameter EPOCHS = Parameter.integer("epochs", "Epochs", "How often.", 20, 1, 1000);
    private static final Parameter RATE = Parameter.real("rate", "Rate", "How far.", "0.002", 0, 10);
    private static final Parameter OPTIMIZER =
            Parameter.choice("optimizer", "Optimizer", "Which.", "adam", "adam", "sgd");

    private static Recipe recipe(Task task) {
        return new Recipe("r", "R", "Learns.", Kind.TABLE, task, List.of("mlp"), List.of(EPOCHS, RATE, OPTIMIZER));
    }

    private static DatasetDescription table(LabelRule label, Column.Type type, String... classes) {
        return new DatasetDescription(
                1,
                Kind.TABLE,
                label,
                List.of(classes),
                10,
                List.of(new Column("y", type, List.of(), 0)),
                true,
                ",",
                "UTF-8",
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "1000"})
    void whatIsInRangeFits(String text) {
        assertEquals(Optional.empty(), EPOCHS.problem(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "1.5", "", "x", "99999999999999999999", "NaN"})
    void whatIsNotDoesNot(String text) {
        assertTrue(EPOCHS.problem(text).orElseThrow().contains("from 1 to 1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e400", "0x10", "1f", "--1", "11"})
    void aRealNumberIsFiniteAndPlain(String text) {
        assertTrue(RATE.problem(text).isPresent(), text);
    }

    @Test
    void defaultsFillWhatIsNotGivenAndUnknownKeysAreTold() throws CoreException {
        Recipe recipe = recipe(Task.CLASSIFICATION);
        assertEquals(
                Map.of("epochs", "3", "rate", "0.002", "optimizer", "adam"), recipe.complete(Map.of("epochs", "3")));
        CoreException unknown = assertThrows(CoreException.class, () -> recipe.complete(Map.of("epoch", "3")));
        assertTrue(unknown.getStatus().getMessage().contains("epochs, optimizer, rate"));
        assertThrows(CoreException.class, () -> recipe.complete(Map.of("optimizer", "adamw")));
    }

    @Test
    void labelsMustFit() {
        DatasetDescription classes = table(LabelRule.column("y"), Column.Type.CATEGORY, "a", "b");
        DatasetDescription numbers = table(LabelRule.column("y"), Column.Type.NUMBER);
        DatasetDescription both = table(LabelRule.column("y"), Column.Type.NUMBER, "0", "1");
        DatasetDescription one = table(LabelRule.column("y"), Column.Type.CATEGORY, "a");
        DatasetDescription none = table(LabelRule.NONE, Column.Type.NUMBER);
        assertEquals(Optional.empty(), recipe(Task.CLASSIFICATION).mismatch(classes));
        assertEquals(Optional.empty(), recipe(Task.REGRESSION).mismatch(numbers));
        assertEquals(Optional.empty(), recipe(Task.CLASSIFICATION).mismatch(both));
        assertEquals(Optional.empty(), recipe(Task.REGRESSION).mismatch(both));
        assertTrue(recipe(Task.CLASSIFICATION).mismatch(numbers).isPresent());
        assertTrue(recipe(Task.REGRESSION).mismatch(classes).isPresent());
        assertTrue(recipe(Task.CLASSIFICATION).mismatch(one).orElseThrow().contains("one class only ('a')"));
        assertTrue(recipe(Task.REGRESSION).mismatch(none).orElseThrow().contains("no labels"));
    }
}
