package org.lathe.workbench.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.sample.Demo;
import org.lathe.core.sample.SampleData;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.Work;
import org.lathe.workbench.training.TrainFlow;

/** Does the main job on the digits sample: project, dataset, training with its charts in front. */
public final class DemoHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Work.run(
                window,
                Messages.preparing_sample,
                monitor -> {
                    SubMonitor progress = SubMonitor.convert(monitor, 100);
                    DatasetStore store = Services.get(DatasetStore.class);
                    Demo demo = new Demo(
                            Services.get(ProjectStore.class),
                            Services.get(SampleData.class),
                            new ImportDataset(Services.get(DatasetScanner.class), store));
                    demo.createProject();
                    ImportReport report = demo.importDigits(progress.split(90));
                    Services.get(WorkspaceModel.class).refreshSoon();
                    return new Prepared(report, store.resolve(Demo.PROJECT, Demo.DATASET + "@v" + report.version()));
                },
                prepared -> {
                    Services.get(Attention.class).lookAt(Demo.PROJECT);
                    DatasetEditor.open(window, prepared.version(), java.util.Optional.empty(), java.util.List.of());
                    TrainFlow.start(window, Demo.training(prepared.report()));
                });
        return null;
    }

    private record Prepared(ImportReport report, DatasetVersion version) {}
}
