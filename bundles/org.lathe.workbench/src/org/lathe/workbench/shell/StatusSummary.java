package org.lathe.workbench.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.lathe.core.text.Words;
import org.lathe.ui.Coalescer;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;

/** The status bar's summary: project, runs that live, bytes of the newest dataset versions. */
public final class StatusSummary {
    private StatusSummary() {}

    public static void follow(IWorkbenchWindow window, IStatusLineManager status) {
        WorkspaceModel model = Services.get(WorkspaceModel.class);
        Attention attention = Services.get(Attention.class);
        Coalescer coalescer = new Coalescer(window.getShell(), () -> show(model.snapshot(), attention, status));
        Consumer<Snapshot> listener = snapshot -> coalescer.request();
        Runnable looked = coalescer::request;
        model.addListener(listener);
        attention.addListener(looked);
        window.getShell().addDisposeListener(e -> {
            model.removeListener(listener);
            attention.removeListener(looked);
        });
        coalescer.request();
    }

    private static void show(Snapshot snapshot, Attention attention, IStatusLineManager status) {
        status.setErrorMessage(snapshot.problem().orElse(null));
        Optional<ProjectContent> content = attention.in(snapshot);
        status.setMessage(content.map(StatusSummary::words).orElse(snapshot.read() ? Messages.no_project : ""));
    }

    private static String words(ProjectContent content) {
        long live =
                content.runs().stream().filter(r -> !r.run().status().ended()).count();
        long bytes = content.datasets().stream().mapToLong(d -> d.bytes()).sum();
        return content.project().name()
                + (live > 0 ? "  ·  " + Messages.bind(Messages.runs_live, Words.count(live, "run", "runs")) : "")
                + (bytes > 0 ? "  ·  " + Words.bytes(bytes) : "");
    }
}
