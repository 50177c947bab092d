package org.lathe.workbench.datasets;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Verification;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.workbench.datasets.card.CardPage;
import org.lathe.workbench.datasets.duplicates.DuplicatesPage;
import org.lathe.workbench.datasets.gallery.GalleryPage;
import org.lathe.workbench.datasets.history.HistoryPage;
import org.lathe.workbench.datasets.history.VerificationPage;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.datasets.samples.SampleList;
import org.lathe.workbench.datasets.table.ColumnsPage;
import org.lathe.workbench.datasets.table.TablePage;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.EditorCommands;

/** The pages of a dataset's editor, and what the workbench's commands mean in them. UI thread only. */
final class DatasetPages {
    private final DatasetEditor editor;
    private final LazyTabs tabs;
    private final VersionSelection selection;
    private final InfoBar bar;
    private DatasetVersion version;
    private GalleryPage gallery;
    private CardPage card;
    private CTabItem news;
    private Verification waiting;

    DatasetPages(DatasetEditor editor, LazyTabs tabs, VersionSelection selection, InfoBar bar) {
        this.editor = editor;
        this.tabs = tabs;
        this.selection = selection;
        this.bar = bar;
        tabs.folder().addListener(SWT.Selection, e -> selectionOf(tabs.front()));
    }

    /** The pages of a version whose samples cannot be read. */
    void showUnreadable(DatasetVersion shown) {
        version = shown;
        tabs.clear();
        EmptyState.Door verify = new EmptyState.Door(
                Messages.verify, () -> Commands.run(editor.getSite().getWorkbenchWindow(), "org.lathe.version.verify"));
        CTabItem first = tabs.add(
                Messages.samples,
                parent -> new EmptyState(parent, Icon.WARNING, Messages.unreadable, Optional.of(verify)));
        common(shown);
        tabs.show(first);
        new EditorCommands(editor.getSite()).on(IWorkbenchCommandConstants.EDIT_DELETE, this::canDelete, this::delete);
        if (waiting != null) {
            showVerification(waiting);
        }
    }

    void show(DatasetVersion shown, EditSession session) {
        version = shown;
        SamplePreviews previews = Services.get(SamplePreviews.class);
        SampleList samples = session.samples();
        tabs.clear();
        CTabItem first;
        if (session.kind() == Kind.TABLE) {
            first = tabs.add(Messages.samples, parent -> new TablePage(parent, samples.content(), previews));
            tabs.add(Messages.columns_title, parent -> new ColumnsPage(parent, samples.content(), previews));
        } else {
            first = tabs.add(Messages.samples, parent -> {
                gallery = new GalleryPage(parent, session, previews, editor::save);
                return gallery;
            });
        }
        tabs.add(Messages.balance, parent -> new BalancePage(parent, samples.content(), previews));
        if (session.kind() != Kind.TABLE) {
            tabs.add(Messages.duplicates, parent -> new DuplicatesPage(parent, session, previews));
        }
        common(shown);
        tabs.show(first);
        commands(editor.getSite(), session);
        if (waiting != null) {
            showVerification(waiting);
        }
    }

    private void common(DatasetVersion shown) {
        tabs.add(Messages.history, parent -> new HistoryPage(parent, shown, editor.getSite(), selection::set));
        tabs.add(Messages.card, parent -> {
            card = new CardPage(parent, shown.project(), shown.dataset(), editor::changed);
            return card;
        });
    }

    /** In the history the selected versions are the editor's selection; elsewhere the one it shows. */
    private void selectionOf(Control front) {
        if (front instanceof HistoryPage history) {
            history.tell();
        } else if (version != null) {
            selection.set(List.of(version));
        }
    }

    private void commands(IWorkbenchPartSite site, EditSession session) {
        new EditorCommands(site)
                .on(IWorkbenchCommandConstants.EDIT_UNDO, () -> inGallery() && !isTyping(), session::undo)
                .on(IWorkbenchCommandConstants.EDIT_REDO, () -> inGallery() && !isTyping(), session::redo)
                .on(IWorkbenchCommandConstants.EDIT_DELETE, this::canDelete, this::delete)
                .on(
                        IWorkbenchCommandConstants.EDIT_SELECT_ALL,
                        () -> inGallery() && gallery.takesKeys(),
                        () -> gallery.selectAll())
                .on(
                        IWorkbenchCommandConstants.FILE_RENAME,
                        () -> inGallery() && gallery.takesEdits(),
                        () -> gallery.askLabel())
                .on(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, this::inGallery, () -> gallery.find());
    }

    private boolean inGallery() {
        return gallery != null && tabs.front() == gallery;
    }

    private boolean isTyping() {
        Control focus = tabs.folder().getDisplay().getFocusControl();
        return focus instanceof Text || focus instanceof StyledText || focus instanceof Combo;
    }

    private boolean canDelete() {
        return inGallery() && gallery.takesEdits()
                || tabs.front() instanceof HistoryPage history
                        && history.table().isFocusControl();
    }

    private void delete() {
        if (tabs.front() instanceof HistoryPage history) {
            history.deleteSelected();
        } else {
            gallery.remove();
        }
    }

    void showSkipped(List<Skipped> skipped) {
        extra(tabs.add(Messages.skipped, parent -> new SkippedPage(parent, skipped)));
    }

    void showVerification(Verification found) {
        if (version == null) {
            waiting = found;
        } else {
            waiting = null;
            extra(tabs.add(Messages.verification, parent -> new VerificationPage(parent, found)));
        }
    }

    /** One tab for the last thing that was asked for. */
    private void extra(CTabItem item) {
        if (news != null && !news.isDisposed()) {
            news.getControl().dispose();
            news.dispose();
        }
        news = item;
        tabs.show(item);
    }

    boolean setFocus() {
        return tabs.front() != null && tabs.front().setFocus();
    }

    boolean isCardDirty() {
        return card != null && card.isDirty();
    }

    void saveCard() {
        if (isCardDirty()) {
            card.save(bar);
        }
    }

    /** @return whether the editor may close */
    boolean saveCardBeforeClosing() {
        return !isCardDirty() || card.saveBeforeClosing();
    }
}
