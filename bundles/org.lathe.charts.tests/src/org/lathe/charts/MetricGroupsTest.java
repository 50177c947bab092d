package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricGroupsTest {
    @Test
    void trainingAndValidationShareAChartAndTheMachineComesLast() {
        List<MetricGroups.Group> groups = MetricGroups.of(List.of(
                "memory_mb",
                "val_accuracy",
                "lr",
                "train_loss",
                "progress",
                "val_loss",
                "samples_per_second",
                "train_accuracy",
                "val_f1",
                "system/cpu_percent"));
        assertEquals(
                List.of("loss", "accuracy", "val_f1", "lr", "memory_mb", "samples_per_second", "system/cpu_percent"),
                groups.stream().map(MetricGroups.Group::title).toList());
        assertEquals(List.of("train_loss", "val_loss"), groups.get(0).keys());
        assertEquals(List.of("train_accuracy", "val_accuracy"), groups.get(1).keys());
    }

    @Test
    void namesOfOtherFrameworksAreUnderstood() {
        assertEquals(
                List.of("loss", "val_loss"),
                MetricGroups.of(List.of("val_loss", "loss")).get(0).keys());
        assertEquals(
                List.of("train/loss", "eval/loss"),
                MetricGroups.of(List.of("eval/loss", "train/loss")).get(0).keys());
        assertEquals(LineStyle.VALIDATION, MetricGroups.style("eval_accuracy"));
        assertEquals(LineStyle.TEST, MetricGroups.style("test_acc"));
        assertEquals(LineStyle.TRAINING, MetricGroups.style("training_time"));
        assertEquals(LineStyle.TRAINING, MetricGroups.style("validity"));
    }

    @Test
    void knowsWhatIsGood() {
        assertEquals(Optional.of(Goal.LOW), MetricGroups.goal("val_loss"));
        assertEquals(Optional.of(Goal.LOW), MetricGroups.goal("val/rmse"));
        assertEquals(Optional.of(Goal.HIGH), MetricGroups.goal("val_accuracy"));
        assertEquals(Optional.of(Goal.HIGH), MetricGroups.goal("macro_f1"));
        assertEquals(Optional.empty(), MetricGroups.goal("lr"));
    }

    @Test
    void knowsUnits() {
        assertEquals("1/s", MetricGroups.unit("samples_per_second"));
        assertEquals("MB", MetricGroups.unit("memory_mb"));
        assertEquals("", MetricGroups.unit("loss"));
    }
}
