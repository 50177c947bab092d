package org.lathe.workbench.datasets.history;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.ui.Styles;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.ReadOnlyEditor;
import org.lathe.workbench.shell.WidgetKey;

/** What differs between two versions: samples by what happened to them, class balance and columns before and after. */
public final class DiffEditor extends ReadOnlyEditor {
    public static final String ID = "org.lathe.workbench.diff";

    private DiffInput input;
    private Composite page;
    private Label words;
    private Control body;

    static void open(IWorkbenchWindow window, DiffInput input) {
        try {
            if (window.getActivePage() != null) {
                window.getActivePage().openEditor(input, ID);
            }
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput editorInput) {
        setSite(site);
        setInput(editorInput);
        input = (DiffInput) editorInput;
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        InfoBar bar = new InfoBar(page, 1);
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(0, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label title = new Label(head, SWT.NONE);
        title.setText(input.getName());
        title.setFont(JFaceResources.getHeaderFont());
        words = new Label(head, SWT.NONE);
        Styles.pale(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Label reading = new Label(page, SWT.NONE);
        reading.setText(Messages.comparing);
        GridDataFactory.fillDefaults().indent(16, 0).applyTo(reading);
        body = reading;
        Jobs.of(page.getDisplay())
                .quiet(Messages.comparing, this::read)
                .then(this::show)
                .failure(bar)
                .start();
    }

    private record Read(DatasetContent before, DatasetContent after, DatasetDiff diff, String messages) {}

    private Read read(IProgressMonitor monitor) throws CoreException {
        DatasetStore store = Services.get(DatasetStore.class);
        DatasetVersion first = store.resolve(input.project(), input.before());
        DatasetVersion second = store.resolve(input.project(), input.after());
        DatasetContent before = store.open(first);
        DatasetContent after = store.open(second);
        DatasetDiff diff = DatasetDiff.between(before, after);
        if (after.description().kind() == Kind.TABLE
                && !after.description().classes().isEmpty()) {
            SamplePreviews previews = Services.get(SamplePreviews.class);
            diff = diff.withClasses(previews.classBalance(before), previews.classBalance(after));
        }
        return new Read(before, after, diff, first.message() + "  →  " + second.message());
    }

    private void show(Read read) {
        if (page.isDisposed()) {
            return;
        }
        words.setText(read.messages().replace("&", "&&"));
        body.dispose();
        body = read.diff().isEmpty()
                ? new EmptyState(page, Icon.OK, Messages.same)
                : changes(new DiffParts(read.before(), read.after(), read.diff()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        page.layout(true, true);
        body.setFocus();
    }

    /** The kinds of changes on the left, what changed in this way on the right. */
    private Control changes(DiffParts diff) {
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        List<DiffParts.Part> parts = diff.parts();
        org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(sash, SWT.SINGLE | SWT.V_SCROLL);
        parts.forEach(part -> list.add(part.title()));
        WidgetKey.set(list, "parts");
        Composite stack = new Composite(sash, SWT.NONE);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        Control[] pages = new Control[parts.size()];
        Runnable select = () -> {
            int index = Math.max(0, list.getSelectionIndex());
            if (pages[index] == null) {
                pages[index] = parts.get(index).page().apply(stack);
            }
            layout.topControl = pages[index];
            stack.layout();
        };
        list.addListener(SWT.Selection, e -> select.run());
        list.select(0);
        select.run();
        sash.setWeights(22, 78);
        return sash;
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }
}
