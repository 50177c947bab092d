package org.lathe.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.charts.ChartModel;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;
import org.lathe.core.sample.SampleData;
import org.lathe.ui.chart.ChartCanvas;
import org.lathe.ui.chart.ChartGrid;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.LathePerspective;

/** The main job in a real window: drop files, train, watch the charts grow, find the model. */
class WindowJourneyTest {
    private static final String PROJECT = "journey";
    private static final String DATASET = "digits";

    @TempDir
    private Path temp;

    private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    private final WorkspaceModel model = Services.get(WorkspaceModel.class);

    @Test
    void dropTrainWatchAndFindTheModel() throws Exception {
        assertEquals(
                LathePerspective.ID, window.getActivePage().getPerspective().getId());
        dropDigits();
        String run = train();
        watch(run);
        find(run);
    }

    private void dropDigits() throws Exception {
        Path folder = temp.resolve(DATASET);
        Services.get(SampleData.class).digits(folder);
        AtomicBoolean imported = new AtomicBoolean();
        Ui.whenOpens("Import data", dialog -> fillImport(dialog, imported), imported::get);
        Ui.drop(navigator(), folder);
        Ui.await(
                "the dataset in the model",
                () -> model.snapshot()
                        .project(PROJECT)
                        .filter(p -> p.datasets().size() == 1)
                        .isPresent());
        assertEquals(
                1797,
                model.snapshot()
                        .project(PROJECT)
                        .get()
                        .datasets()
                        .get(0)
                        .description()
                        .samples());
        Ui.await("the dataset in the tree", () -> items(navigator()).stream().anyMatch(t -> t.startsWith(DATASET)));
        Ui.await(
                "the dataset's editor",
                () -> window.getActivePage().getActiveEditor() != null
                        && window.getActivePage().getActiveEditor().getTitle().equals("digits@v1"));
    }

    private static void fillImport(Shell dialog, AtomicBoolean imported) {
        Ui.keyed(dialog, org.eclipse.swt.widgets.Combo.class, "project").setText(PROJECT);
        if (dialog.getDefaultButton() != null
                && dialog.getDefaultButton().isEnabled()
                && dialog.getDefaultButton().getText().equals("Import 1,797 images")) {
            imported.set(true);
            Ui.click(dialog.getDefaultButton());
        }
    }

    private String train() {
        AtomicBoolean started = new AtomicBoolean();
        Ui.whenOpens(
                "Train",
                dialog -> {
                    Ui.keyed(dialog, Text.class, "epochs").setText("6");
                    started.set(true);
                    Ui.pressDefault(dialog);
                },
                started::get);
        Commands.run(window, "org.lathe.train");
        Ui.await("the run", () -> !runs().isEmpty());
        return runs().get(0).run().id();
    }

    private List<IndexedRun> runs() {
        return model.snapshot().project(PROJECT).map(p -> p.runs()).orElse(List.of());
    }

    /** The charts have points while the run runs, and more of them later. */
    private void watch(String run) {
        Ui.await("the run looked at", () -> Services.get(Attention.class).runs().equals(List.of(run)));
        Ui.await("points in the charts", () -> points() > 0 || ended(run));
        assertTrue(!ended(run), "The charts had no points before the run ended");
        long few = points();
        Ui.await("more points", () -> points() > few);
        Ui.await("the end", () -> ended(run));
    }

    private boolean ended(String run) {
        return model.snapshot().run(run).filter(r -> r.run().status().ended()).isPresent();
    }

    private long points() {
        return Ui.all(window.getShell(), ChartGrid.class).stream()
                .flatMap(grid -> grid.charts().values().stream())
                .map(ChartCanvas::model)
                .filter(java.util.Objects::nonNull)
                .map(ChartModel::lines)
                .flatMap(List::stream)
                .mapToLong(line -> line.series().size())
                .sum();
    }

    private void find(String id) throws Exception {
        Run run = model.snapshot().run(id).orElseThrow().run();
        assertEquals(RunStatus.FINISHED, run.status(), () -> String.valueOf(run.reason()));
        assertTrue(run.metrics().get("parity") <= 1e-4, () -> run.metrics().toString());
        assertEquals(Optional.of("model.onnx"), run.model());
        assertTrue(java.nio.file.Files.size(Services.get(RunService.class).file(id, "model.onnx")) > 1000);
        String name = model.snapshot().run(id).orElseThrow().name();
        Ui.await(
                "the model in the tree",
                () -> items(navigator()).stream()
                        .filter(t -> t.startsWith(name))
                        .findAny()
                        .isPresent());
        assertNotNull(window.getActivePage().findView(LathePerspective.CHARTS));
    }

    private Tree navigator() {
        return Ui.all(window.getShell(), Tree.class).get(0);
    }

    private static List<String> items(Tree tree) {
        java.util.ArrayList<String> texts = new java.util.ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            collect(item, texts);
        }
        return texts;
    }

    private static void collect(TreeItem item, List<String> texts) {
        texts.add(item.getText());
        for (TreeItem child : item.getItems()) {
            collect(child, texts);
        }
    }
}
