package org.lathe.workbench.datasets.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.ui.FileDrop;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.datasets.samples.SampleFilter;
import org.lathe.workbench.datasets.samples.SampleList;

/** The samples of a version as cards: filtered, looked at one by one, and changed. */
public final class GalleryPage extends Composite {
    private final EditSession session;
    private final FilterBar filters;
    private final GalleryBrowser browser;
    private final Gallery gallery;
    private final InfoBar bar;
    private final ChangesBar changes;
    private SampleFilter filter = SampleFilter.ALL;
    private Job finding;
    private int asked;

    /** @param save called to save what was changed */
    public GalleryPage(Composite parent, EditSession session, SamplePreviews previews, Runnable save) {
        super(parent, SWT.NONE);
        this.session = session;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = new InfoBar(this, 1);
        changes = new ChangesBar(this, session, save);
        browser = new GalleryBrowser(this, session.kind(), previews, this::editKey);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(browser);
        gallery = browser.gallery();
        filters = new FilterBar(browser.overview(), this::filter, this::setFocus);
        filters.moveAbove(gallery);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        gallery.onSelection(this::selectionChanged);
        gallery.setMenu(new EditMenu(this).create(gallery));
        FileDrop.attach(gallery, new Additions(this));
        session.addListener(this::sessionChanged);
        filters.offer(session.classes());
        filters.showChanged(session.isDirty());
        filter(filter);
        readBoxes(previews);
    }

    EditSession session() {
        return session;
    }

    public Gallery gallery() {
        return gallery;
    }

    /** The class that is filtered by. */
    Optional<String> chosenClass() {
        return filter.label();
    }

    Optional<Split> chosenSplit() {
        return filter.split();
    }

    /** Says what cannot be done. */
    InfoBar bar() {
        return bar;
    }

    private void readBoxes(SamplePreviews previews) {
        if (session.samples().content().description().boxes().isEmpty()) {
            return;
        }
        Jobs.of(getDisplay())
                .quiet(
                        Messages.finding,
                        monitor -> new BoxLayer(previews.boxes(session.samples().content())))
                .then(read -> {
                    if (!isDisposed()) {
                        browser.show(read);
                    }
                })
                .failure(bar)
                .start();
    }

    private void filter(SampleFilter wanted) {
        filter = wanted;
        SampleList list = session.samples();
        int mine = ++asked;
        if (finding != null) {
            finding.cancel();
        }
        finding = Jobs.of(getDisplay())
                .quiet(Messages.finding, monitor -> list.find(wanted, monitor))
                .then(found -> {
                    if (mine == asked && !isDisposed()) {
                        browser.show(list, found);
                    }
                })
                .start();
    }

    private void selectionChanged() {
        int selected = gallery.selectedCount();
        String shown = session.kind().count(gallery.count());
        filters.say(selected > 1 ? Messages.bind(Messages.selected, Words.number(selected), shown) : shown);
    }

    private void sessionChanged() {
        if (!isDisposed()) {
            changes.refresh();
            filters.offer(session.classes());
            filters.showChanged(session.isDirty());
            filter(filters.filter());
        }
    }

    private void editKey(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        int number = event.character - '1';
        if (plain && number >= 0 && number < 9 && number < session.classes().size()) {
            relabel(session.classes().get(number));
            event.doit = false;
        } else if (event.keyCode == SWT.F2) {
            // a window without this binding of its own
            askLabel();
        }
    }

    /** The keys of the selected samples. */
    Set<String> keys() {
        return gallery.selected().stream().map(Sample::key).collect(Collectors.toSet());
    }

    void openFocused() {
        browser.openFocused();
    }

    void relabel(String label) {
        Set<String> keys = keys();
        if (session.isLabelled() && !keys.isEmpty()) {
            session.change(changes -> changes.relabel(keys, label));
        }
    }

    /** Asks for the selected samples' class. */
    public void askLabel() {
        if (session.isLabelled() && gallery.selectedCount() > 0) {
            String present = gallery.focused().map(Sample::label).orElse("");
            String title = Messages.bind(Messages.relabel_title, session.kind().count(gallery.selectedCount()));
            new LabelDialog(getShell(), title, session.classes(), present).ask().ifPresent(this::relabel);
        }
    }

    void move(Split split) {
        Set<String> keys = keys();
        if (!keys.isEmpty()) {
            session.change(changes -> changes.move(keys, split));
        }
    }

    /** Removes the selected samples. */
    public void remove() {
        Set<String> keys = keys();
        if (!keys.isEmpty()) {
            session.change(changes -> changes.remove(keys));
        }
    }

    void add(List<Path> files, String label) {
        session.change(changes -> changes.add(files, label, filter.split()));
    }

    public void selectAll() {
        gallery.selectAll();
    }

    /** Puts the keyboard into the search field. */
    public void find() {
        browser.closePreview();
        filters.find();
    }

    /** Whether keys such as Del mean samples now. */
    public boolean takesEdits() {
        return session.isEditable() && isVisible() && takesKeys();
    }

    /** Whether the keyboard is at samples. */
    public boolean takesKeys() {
        return browser.takesKeys();
    }

    @Override
    public boolean setFocus() {
        return browser.setFocus();
    }
}
