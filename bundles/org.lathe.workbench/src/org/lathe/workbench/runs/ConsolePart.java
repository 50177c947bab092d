package org.lathe.workbench.runs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.run.RunService;
import org.lathe.ui.Coalescer;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;

/** The last lines that the run which is looked at has printed, following them while it lives. */
public final class ConsolePart {
    private final WorkspaceModel model;
    private final Attention attention;
    private final RunService runs;
    private final Consumer<Snapshot> listener = snapshot -> changed();
    private final Runnable looked = this::changed;
    private final Job reading = Job.create(Messages.reading_console, this::read);
    private StyledText text;
    private Coalescer coalescer;
    private volatile String run = "";
    private volatile String content = "";

    @Inject
    public ConsolePart(WorkspaceModel model, Attention attention, RunService runs) {
        this.model = model;
        this.attention = attention;
        this.runs = runs;
    }

    @PostConstruct
    void create(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 8, 8, 8);
        text.setAlwaysShowScrollBars(false);
        coalescer = new Coalescer(text, this::show);
        reading.setSystem(true);
        model.addListener(listener);
        attention.addListener(looked);
        changed();
    }

    @PreDestroy
    void dispose() {
        model.removeListener(listener);
        attention.removeListener(looked);
        reading.cancel();
    }

    @Focus
    void focus() {
        text.setFocus();
    }

    private void changed() {
        run = attention.runs().isEmpty() ? "" : attention.runs().get(0);
        reading.schedule();
    }

    private IStatus read(IProgressMonitor monitor) {
        String id = run;
        content = id.isEmpty() ? Messages.no_console : new ConsoleTail(runs).read(id);
        coalescer.request();
        return Status.OK_STATUS;
    }

    private void show() {
        if (!content.equals(text.getText())) {
            boolean atEnd =
                    text.getTopPixel() + text.getClientArea().height >= text.getLineCount() * text.getLineHeight() - 40;
            int top = text.getTopPixel();
            text.setText(content);
            if (atEnd) {
                text.setTopIndex(text.getLineCount() - 1);
            } else {
                text.setTopPixel(top);
            }
        }
    }
}
