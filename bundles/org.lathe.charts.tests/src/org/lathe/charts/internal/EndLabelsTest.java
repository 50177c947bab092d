package org.lathe.charts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartTheme;
import org.lathe.charts.Series;

class EndLabelsTest {
    private final Fonts fonts = new Fonts(ChartTheme.LIGHT);

    @Test
    void labelsStayInThePictureAndNeverOverlap() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Plan plan = plan(2 + random.nextInt(4), random.nextDouble(), 240 + random.nextInt(500), random);
            List<EndLabels.Placed> placed = new EndLabels(plan, ChartTheme.LIGHT, fonts).place();
            for (int a = 0; a < placed.size(); a++) {
                assertTrue(placed.get(a).box().getMaxX() <= plan.width, "in the picture");
                assertTrue(placed.get(a).box().getX() >= plan.layout.left() + plan.layout.width(), "beside the plot");
                assertTrue(
                        placed.get(a).box().getMaxY() <= plan.layout.top() + plan.layout.height() + 4,
                        "above the axis");
                for (int b = 0; b < a; b++) {
                    assertFalse(overlap(placed.get(a), placed.get(b)), placed.toString());
                }
            }
        }
    }

    @Test
    void manyRunsHaveALegendInstead() {
        Plan plan = plan(12, 0.5, 480, new Random(1));
        assertFalse(plan.direct);
        assertTrue(plan.legend.keys().size() >= 4);
        assertFalse(plan.legend.more().isEmpty());
    }

    @Test
    void twoRunsOfOneNameAreTwoLabels() {
        ChartModel model = ChartModel.of("loss", List.of(line("a", "same", 1, 10), line("b", "same", 2, 10)));
        assertEquals(2, new Plan(model, 480, 270, 1, fonts, ZoneOffset.UTC).labels.size());
    }

    private Plan plan(int runs, double spread, int width, Random random) {
        List<ChartLine> lines = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            lines.add(line(
                    "run" + i, "brave-otter-" + "x".repeat(random.nextInt(30)) + i, spread * random.nextDouble(), 50));
        }
        return new Plan(ChartModel.of("loss", lines), width, 200, 1, fonts, ZoneOffset.UTC);
    }

    private static ChartLine line(String run, String label, double value, int steps) {
        Series series = new Series();
        for (int i = 0; i < steps; i++) {
            series.append(i, i, value + i * 0.001);
        }
        return ChartLine.of(run, label, "loss", 0, series);
    }

    private static boolean overlap(EndLabels.Placed one, EndLabels.Placed other) {
        return one.box().getY() < other.box().getMaxY() - 0.01
                && other.box().getY() < one.box().getMaxY() - 0.01;
    }
}
