package org.lathe.workbench.datasets.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.VersionStep;
import org.lathe.core.text.Words;
import org.lathe.ui.Jobs;
import org.lathe.workbench.datasets.DatasetEditor;
import org.lathe.workbench.datasets.RowsPage;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.WidgetKey;

/** The versions of a dataset, the newest first: Enter opens one, two selected ones can be compared. */
public final class HistoryPage extends RowsPage {
    /** What is contributed to this menu works on the selected versions. */
    private static final String MENU = "org.lathe.workbench.versions";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final IWorkbenchPartSite site;
    private final Consumer<List<DatasetVersion>> selected;
    private List<VersionStep> steps = List.of();

    /** @param selected told the versions that are selected */
    public HistoryPage(
            Composite parent, DatasetVersion shown, IWorkbenchPartSite site, Consumer<List<DatasetVersion>> selected) {
        super(parent);
        this.site = site;
        this.selected = selected;
        column(Messages.number, 60, SWT.LEAD);
        column(Messages.message, 240, SWT.LEAD);
        column(Messages.samples, 80, SWT.TRAIL);
        column(Messages.added, 70, SWT.TRAIL);
        column(Messages.removed, 80, SWT.TRAIL);
        column(Messages.size, 80, SWT.TRAIL);
        column(Messages.bytes_added, 100, SWT.TRAIL);
        column(Messages.bytes_removed, 110, SWT.TRAIL);
        column(Messages.time, 160, SWT.LEAD);
        column(Messages.author, 160, SWT.LEAD);
        WidgetKey.set(table(), "history");
        menu(site.getSelectionProvider());
        table().addListener(SWT.Selection, e -> tell());
        table().addListener(SWT.DefaultSelection, e -> open());
        Jobs.of(getDisplay())
                .quiet(
                        Messages.reading,
                        monitor -> Services.get(DatasetStore.class).history(shown.project(), shown.dataset()))
                .then(read -> fill(read, shown))
                .start();
    }

    private void menu(ISelectionProvider provider) {
        MenuManager manager = new MenuManager();
        table().setMenu(manager.createContextMenu(table()));
        site.registerContextMenu(MENU, manager, provider);
        addListener(SWT.Dispose, e -> manager.dispose());
    }

    private void fill(List<VersionStep> read, DatasetVersion shown) {
        if (isDisposed()) {
            return;
        }
        steps = read;
        show(read.stream().map(HistoryPage::row).toList());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).version().number() == shown.number()) {
                table().select(i);
            }
        }
        tell();
    }

    private static List<String> row(VersionStep step) {
        DatasetVersion version = step.version();
        return List.of(
                "v" + version.number(),
                version.message(),
                Words.number(version.description().samples()),
                change("+", step.samplesAdded(), Words.number(step.samplesAdded())),
                change("−", step.samplesRemoved(), Words.number(step.samplesRemoved())),
                Words.bytes(version.bytes()),
                change("+", step.bytesAdded(), Words.bytes(step.bytesAdded())),
                change("−", step.bytesRemoved(), Words.bytes(step.bytesRemoved())),
                TIME.format(version.time()),
                version.author());
    }

    private static String change(String sign, long value, String words) {
        return value == 0 ? "" : sign + words;
    }

    /** The selected versions, the newest first. */
    private List<DatasetVersion> selection() {
        return Arrays.stream(table().getSelectionIndices())
                .sorted()
                .mapToObj(i -> steps.get(i).version())
                .toList();
    }

    /** Tells what is selected once more, when this page is looked at again. */
    public void tell() {
        if (isVisible() && !selection().isEmpty()) {
            selected.accept(selection());
        }
    }

    private void open() {
        selection().stream()
                .findFirst()
                .ifPresent(v -> DatasetEditor.open(site.getWorkbenchWindow(), v, Optional.empty(), List.of()));
    }

    /** Deletes the selected versions, after asking. */
    public void deleteSelected() {
        tell();
        Commands.run(site.getWorkbenchWindow(), DeleteVersionHandler.COMMAND);
    }
}
