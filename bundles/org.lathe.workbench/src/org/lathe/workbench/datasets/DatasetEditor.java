package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Verification;
import org.lathe.ui.FileDrop;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.workbench.datasets.samples.EditHistory;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.datasets.samples.SampleList;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;

/**
 * One version of a dataset: its samples, classes, history and card. What is changed of the newest version makes the next
 * one; files dropped beside the samples replace them all, as an import does.
 */
public final class DatasetEditor extends EditorPart implements ISaveablePart2 {
    public static final String ID = "org.lathe.workbench.dataset";

    private final VersionSelection selection = new VersionSelection();
    private DatasetEditorInput input;
    private Optional<DatasetVersion> version = Optional.empty();
    private Composite page;
    private InfoBar bar;
    private DatasetPages pages;
    private Saving saving;

    /**
     * Opens the version, or brings its editor to front.
     *
     * @param news what to say above it
     * @param skipped what an import left out, shown on demand
     */
    public static void open(
            IWorkbenchWindow window, DatasetVersion version, Optional<String> news, List<Skipped> skipped) {
        open(window, version).ifPresent(editor -> news.ifPresent(text -> editor.tell(text, skipped)));
    }

    /** Opens the version, or brings its editor to front; nothing in a window that is closing. */
    public static Optional<DatasetEditor> open(IWorkbenchWindow window, DatasetVersion version) {
        if (window.getActivePage() == null) {
            return Optional.empty();
        }
        try {
            IEditorPart editor = window.getActivePage().openEditor(DatasetEditorInput.of(version), ID);
            return editor instanceof DatasetEditor dataset ? Optional.of(dataset) : Optional.empty();
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
            return Optional.empty();
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput editorInput) {
        setSite(site);
        setInput(editorInput);
        input = (DatasetEditorInput) editorInput;
        version = input.known();
        setPartName(input.reference());
        setTitleToolTip(input.getToolTipText());
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        bar = new InfoBar(page, 1);
        FileDrop.attach(page, new NextVersion());
        getSite().setSelectionProvider(selection);
        version.ifPresent(this::frame);
        load();
    }

    /** The header, and the tabs that are filled later. */
    private void frame(DatasetVersion shown) {
        selection.set(List.of(shown));
        new DatasetHeader(page, shown, getSite().getWorkbenchWindow());
        LazyTabs tabs = new LazyTabs(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.folder());
        CTabItem reading = tabs.add(Messages.samples, parent -> {
            Label label = new Label(parent, SWT.NONE);
            label.setText(Messages.loading);
            return label;
        });
        tabs.show(reading);
        pages = new DatasetPages(this, tabs, selection, bar);
        page.layout(true, true);
    }

    private void load() {
        Jobs.of(page.getDisplay())
                .quiet(Messages.bind(Messages.reading, input.reference()), this::read)
                .then(this::show)
                .failure(this::failed)
                .start();
    }

    /** A version whose bytes are damaged still has a history, and can be verified. */
    private void failed(IStatus status) {
        if (!page.isDisposed()) {
            bar.report(status);
            version.ifPresent(pages::showUnreadable);
        }
    }

    private record Read(DatasetVersion version, int newest, SampleList samples) {}

    private Read read(IProgressMonitor monitor) throws CoreException {
        DatasetStore store = Services.get(DatasetStore.class);
        DatasetVersion read = version.isPresent() ? version.get() : store.resolve(input.project(), input.reference());
        DatasetContent content = store.open(read);
        int newest = store.newest(read.project(), read.dataset())
                .map(DatasetVersion::number)
                .orElse(read.number());
        return new Read(read, newest, SampleList.of(content));
    }

    private void show(Read read) {
        if (page.isDisposed()) {
            return;
        }
        if (version.isEmpty()) {
            version = Optional.of(read.version());
            frame(read.version());
        }
        EditSession session =
                new EditSession(read.samples(), read.version().number(), read.newest(), EditHistory.EMPTY);
        session.addListener(this::changed);
        saving = new Saving(getSite().getWorkbenchWindow(), read.version(), session);
        pages.show(read.version(), session);
        if (getSite().getPage().getActivePart() == this) {
            pages.setFocus();
        }
        if (!session.isNewest()) {
            bar.show(Icon.HELP, Messages.bind(Messages.older, read.version().number(), read.newest()));
        }
    }

    /** What can be saved has changed. */
    void changed() {
        firePropertyChange(ISaveablePart2.PROP_DIRTY);
    }

    private void tell(String text, List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            bar.show(Icon.OK, text);
        } else {
            bar.show(Icon.WARNING, text, Messages.show_skipped, () -> pages.showSkipped(skipped));
        }
    }

    /** Shows what a check of the version's bytes found. */
    public void showVerification(Verification found) {
        pages.showVerification(found);
    }

    private String dataset() {
        return input.reference().substring(0, input.reference().lastIndexOf('@'));
    }

    /** Files dropped here make the next version. */
    private final class NextVersion implements FileDrop.Taker {
        @Override
        public Optional<String> describe(List<Path> files) {
            return Optional.of(Messages.bind(Messages.import_title_version, dataset()));
        }

        @Override
        public void take(List<Path> files) {
            ImportFlow.open(
                    getSite().getWorkbenchWindow(), files, Optional.of(input.project()), Optional.of(dataset()));
        }
    }

    @Override
    public void setFocus() {
        Services.get(Attention.class).lookAt(input.project());
        if (pages == null || !pages.setFocus()) {
            page.setFocus();
        }
    }

    /** Ctrl+S, too. It goes on in the background; the workbench is told that nothing is saved yet. */
    void save() {
        pages.saveCard();
        if (saving != null && saving.isNeeded()) {
            saving.inBackground(bar, () -> getSite().getPage().closeEditor(this, false), this::enable);
        }
    }

    private void enable(boolean enabled) {
        if (!page.isDisposed()) {
            page.setEnabled(enabled);
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        save();
        monitor.setCanceled(true);
    }

    @Override
    public int promptToSaveOnClose() {
        if (saving != null && saving.isNeeded() && !saving.beforeClosing()) {
            return CANCEL;
        }
        return pages.saveCardBeforeClosing() ? NO : CANCEL;
    }

    @Override
    public boolean isDirty() {
        return saving != null && saving.isNeeded() || pages != null && pages.isCardDirty();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("A version has one place.");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
