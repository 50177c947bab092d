package org.lathe.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lathe.charts.ChartSet;
import org.lathe.charts.Range;
import org.lathe.charts.RunSeries;
import org.lathe.ui.Ui;

class ChartGridTest {
    private final RunSeries metrics = new RunSeries();
    private Shell shell;
    private ChartGrid grid;

    @BeforeEach
    void open() {
        shell = Ui.shell(900, 600);
        grid = new ChartGrid(shell);
        shell.layout(true);
        for (int i = 0; i < 100; i++) {
            metrics.point("train_loss", i, i, 1.0 / (i + 1));
            metrics.point("val_loss", i, i, 1.1 / (i + 1));
            metrics.point("lr", i, i, 1e-3);
        }
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void show() {
        grid.setModels(ChartSet.of(List.of(new ChartSet.Member("a", "a", 0, 0, metrics))));
    }

    @Test
    void aChartForEachGroupBesideEachOther() {
        show();
        Ui.until(
                "all pictures",
                () -> grid.charts().values().stream().allMatch(c -> c.picture().isPresent()));
        ChartCanvas loss = grid.charts().get("loss");
        ChartCanvas lr = grid.charts().get("lr");
        assertEquals(2, loss.model().lines().size());
        assertEquals(loss.getLocation().y, lr.getLocation().y);
        assertTrue(lr.getLocation().x > loss.getLocation().x + 300);
    }

    @Test
    void chartsAreZoomedTogetherAndKeepTheirZoom() {
        show();
        ChartCanvas loss = grid.charts().get("loss");
        Optional<Range> zoom = Optional.of(new Range(20, 40));
        loss.change(loss.model().withX(zoom));
        assertEquals(zoom, grid.charts().get("lr").model().x());
        metrics.point("val_accuracy", 1, 1, 0.5);
        show();
        assertSame(loss, grid.charts().get("loss"));
        assertEquals(zoom, loss.model().x());
        assertEquals(3, grid.charts().size());
    }

    @Test
    void noRunsNoChartsButASentence() {
        show();
        grid.setModels(List.of());
        assertTrue(grid.charts().isEmpty());
        grid.dataChanged();
        Ui.run(50);
    }
}
