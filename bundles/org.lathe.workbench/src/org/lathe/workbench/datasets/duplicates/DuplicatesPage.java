package org.lathe.workbench.datasets.duplicates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.lathe.core.dataset.Duplicates;
import org.lathe.core.dataset.Duplicates.Group;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.ui.Jobs;
import org.lathe.ui.Styles;
import org.lathe.ui.table.ColumnSpec;
import org.lathe.ui.table.ListSource;
import org.lathe.ui.table.VirtualTable;
import org.lathe.workbench.datasets.gallery.GalleryBrowser;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.datasets.samples.FixedSamples;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.datasets.samples.SampleList;
import org.lathe.workbench.shell.WidgetKey;

/** Samples that are the same or look the same, by group; those that lie in several splits are told first. */
public final class DuplicatesPage extends Composite {
    private final EditSession session;
    private final SamplePreviews previews;
    private final InfoBar bar;
    private Control body;
    private GalleryBrowser browser;
    private Group shown;

    public DuplicatesPage(Composite parent, EditSession session, SamplePreviews previews) {
        super(parent, SWT.NONE);
        this.session = session;
        this.previews = previews;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = new InfoBar(this, 1);
        Label looking = new Label(this, SWT.NONE);
        looking.setText(Messages.looking);
        Styles.pale(looking);
        GridDataFactory.fillDefaults().grab(true, true).indent(16, 16).applyTo(looking);
        body = looking;
        session.addListener(this::marked);
        Jobs.of(getDisplay())
                .task(
                        Messages.looking,
                        monitor -> previews.duplicates(session.samples().content(), monitor))
                .then(this::show)
                .failure(bar)
                .start();
    }

    /** Removed samples are marked, and no more when that is undone. */
    private void marked() {
        if (!isDisposed() && shown != null) {
            show(shown);
        }
    }

    private void show(Duplicates found) {
        if (isDisposed()) {
            return;
        }
        body.dispose();
        body = found.groups().isEmpty() ? new EmptyState(this, Icon.OK, Messages.none) : groups(found.groups());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        warn(found.leaks());
        layout(true, true);
    }

    /** What only looks alike is left to the user, group by group: it need not be the same. */
    private void warn(List<Group> leaks) {
        if (leaks.isEmpty()) {
            return;
        }
        String words = Messages.bind(Messages.leaks, Words.count(leaks.size(), Messages.group, Messages.groups));
        Set<String> copies = new LinkedHashSet<>();
        leaks.stream().filter(Group::exact).forEach(group -> copies.addAll(copies(group)));
        if (session.isEditable() && !copies.isEmpty()) {
            bar.show(
                    Icon.WARNING,
                    words,
                    Messages.bind(Messages.remove_copies, Words.count(copies.size(), Messages.copy, Messages.copies)),
                    () -> remove(copies));
        } else {
            bar.show(Icon.WARNING, words);
        }
    }

    private void remove(Set<String> copies) {
        session.change(changes -> changes.remove(copies));
        bar.show(
                Icon.OK,
                Messages.bind(Messages.removed_copies, Words.count(copies.size(), Messages.copy, Messages.copies)));
    }

    /** Removes what of the chosen group is not for training; of a group in one split, all but its first. */
    private void removeOf(Group group) {
        List<String> copies = copies(group);
        remove(Set.copyOf(
                copies.isEmpty() ? group.keys().subList(1, group.keys().size()) : copies));
    }

    private void menu(Table table) {
        Menu menu = new Menu(table);
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Messages.remove_of_group + "\tDel");
        item.setEnabled(session.isEditable());
        item.addListener(SWT.Selection, e -> removeOf(shown));
        table.setMenu(menu);
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL && session.isEditable()) {
                removeOf(shown);
            }
        });
    }

    /** The samples that have to go so that no other split knows the group: all that are not for training, or but one. */
    private List<String> copies(Group group) {
        SampleList samples = session.samples();
        Split keeps = group.splits().contains(Split.TRAIN) ? Split.TRAIN : Split.VALIDATION;
        return group.keys().stream().filter(key -> samples.split(key) != keeps).toList();
    }

    private Control groups(List<Group> groups) {
        SashForm sash = new SashForm(this, SWT.HORIZONTAL);
        List<ColumnSpec<Integer>> specs = List.of(
                ColumnSpec.number(
                        "group", Messages.group_title, 70, i -> (double) i + 1, d -> Words.number(d.longValue())),
                ColumnSpec.text(
                        "likeness",
                        Messages.likeness,
                        100,
                        i -> groups.get(i).exact() ? Messages.exact : Messages.near),
                ColumnSpec.number(
                        "size",
                        Messages.samples,
                        80,
                        i -> (double) groups.get(i).keys().size(),
                        d -> Words.number(d.longValue())),
                ColumnSpec.text("splits", Messages.splits, 180, i -> splits(groups.get(i))));
        VirtualTable<Integer> table = new VirtualTable<>(sash, SWT.SINGLE, specs, i -> i);
        table.setSource(
                new ListSource<>(IntStream.range(0, groups.size()).boxed().toList(), specs));
        table.onSelection(rows -> rows.stream().findFirst().ifPresent(i -> show(groups.get(i))));
        WidgetKey.set(table.table(), "groups");
        menu(table.table());
        browser = new GalleryBrowser(sash, session.kind(), previews);
        browser.gallery().zoom(1);
        show(groups.getFirst());
        sash.setWeights(45, 55);
        return sash;
    }

    private static String splits(Group group) {
        return String.join(
                ", ", group.splits().stream().sorted().map(Split::key).toList());
    }

    private void show(Group group) {
        shown = group;
        SampleList samples = session.samples();
        FixedSamples members = new FixedSamples(group.keys().stream()
                .map(key -> new Sample(
                        key,
                        samples.content().files().get(key),
                        samples.split(key).key() + (samples.label(key).isEmpty() ? "" : ", " + samples.label(key)),
                        samples.split(key),
                        samples.edit().removed().contains(key) ? Sample.State.REMOVED : Sample.State.SAME))
                .toList());
        browser.show(members, members.all());
    }

    @Override
    public boolean setFocus() {
        return body.setFocus();
    }
}
