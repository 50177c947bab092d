package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.text.Words;
import org.lathe.ui.FileDrop;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.ui.Styles;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Commands;

/** One version of a dataset: its samples, classes and history; files dropped on it make the next version. */
public final class DatasetEditor extends EditorPart {
    public static final String ID = "org.lathe.workbench.dataset";

    private DatasetEditorInput input;
    private Optional<DatasetVersion> version = Optional.empty();
    private Composite page;
    private InfoBar bar;
    private CTabFolder tabs;
    private Control firstPage;

    /**
     * Opens the version, or brings its editor to front.
     *
     * @param news what to say above it
     * @param skipped what an import left out, shown on demand
     */
    public static void open(
            IWorkbenchWindow window, DatasetVersion version, Optional<String> news, List<Skipped> skipped) {
        if (window.getActivePage() == null) {
            return;
        }
        try {
            IEditorPart editor = window.getActivePage().openEditor(DatasetEditorInput.of(version), ID);
            if (editor instanceof DatasetEditor dataset) {
                news.ifPresent(text -> dataset.tell(text, skipped));
            }
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
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
        getSite()
                .setSelectionProvider(new FixedSelection(
                        () -> version.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY)));
        version.ifPresent(this::frame);
        load();
    }

    /** The header, and the tabs that are filled later. */
    private void frame(DatasetVersion shown) {
        header(shown);
        tabs = new CTabFolder(page, SWT.TOP | SWT.FLAT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        Label reading = new Label(tabs, SWT.NONE);
        reading.setText(Messages.loading);
        tab(Messages.samples, reading);
        tabs.setSelection(0);
        page.layout(true, true);
    }

    private void header(DatasetVersion shown) {
        Composite header = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(16, 12)
                .spacing(12, 2)
                .applyTo(header);
        Label picture = new Label(header, SWT.NONE);
        picture.setImage(Icons.get(header, KindIcon.of(shown.description().kind()), Icon.LARGE));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(picture);
        Label title = new Label(header, SWT.NONE);
        title.setText(shown.dataset() + "  v" + shown.number());
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        button(header, Messages.export, Icon.EXPORT, "org.lathe.dataset.export");
        button(header, Messages.train, Icon.TRAIN, "org.lathe.train");
        Label facts = new Label(header, SWT.NONE);
        facts.setText(summary(shown));
        Styles.pale(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    }

    private void button(Composite header, String text, Icon icon, String command) {
        Button button = new Button(header, SWT.PUSH);
        button.setText(text);
        button.setImage(Icons.get(button, icon));
        button.addListener(SWT.Selection, e -> Commands.run(getSite().getWorkbenchWindow(), command));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(button);
    }

    private static String summary(DatasetVersion shown) {
        int classes = shown.description().classes().size();
        return shown.description().kind().count(shown.description().samples())
                + (classes == 0 ? "" : "  ·  " + Words.count(classes, Messages.clazz, Messages.classes))
                + "  ·  " + Words.bytes(shown.bytes())
                + "  ·  " + ImportSummary.labelWords(shown.description().label().toString());
    }

    private void load() {
        Jobs.of(page.getDisplay())
                .quiet(Messages.bind(Messages.reading, input.reference()), this::read)
                .then(this::show)
                .failure(bar)
                .start();
    }

    private record Read(
            DatasetVersion version,
            DatasetContent content,
            List<DatasetVersion> history,
            List<SamplePreviews.ClassCount> balance) {}

    private Read read(IProgressMonitor monitor) throws org.eclipse.core.runtime.CoreException {
        DatasetStore store = Services.get(DatasetStore.class);
        DatasetVersion read = version.isPresent() ? version.get() : store.resolve(input.project(), input.reference());
        DatasetContent content = store.open(read);
        return new Read(
                read,
                content,
                store.versions(read.project(), read.dataset()),
                Services.get(SamplePreviews.class).classBalance(content));
    }

    private void show(Read read) {
        if (page.isDisposed()) {
            return;
        }
        if (version.isEmpty()) {
            version = Optional.of(read.version());
            frame(read.version());
        }
        for (CTabItem item : tabs.getItems()) {
            item.getControl().dispose();
            item.dispose();
        }
        firstPage = read.version().description().kind() == Kind.IMAGE
                ? new GalleryPage(tabs, read.content())
                : new TablePage(tabs, read.content());
        tab(Messages.samples, firstPage);
        tab(Messages.balance, new BalancePage(tabs, read.balance()));
        tab(Messages.history, new HistoryPage(tabs, read.history(), getSite().getWorkbenchWindow()));
        tabs.setSelection(0);
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    private void tell(String text, List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            bar.show(Icon.OK, text);
        } else {
            bar.show(Icon.WARNING, text, Messages.show_skipped, () -> showSkipped(skipped));
        }
    }

    private void showSkipped(List<Skipped> skipped) {
        tab(Messages.skipped, new SkippedPage(tabs, skipped));
        tabs.setSelection(tabs.getItemCount() - 1);
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
        if (firstPage != null && !firstPage.isDisposed()) {
            firstPage.setFocus();
        } else {
            page.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // a version never changes
    }

    @Override
    public void doSaveAs() {
        // a version never changes
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
