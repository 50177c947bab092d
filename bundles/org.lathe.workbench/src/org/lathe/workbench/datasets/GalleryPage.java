package org.lathe.workbench.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.ui.Styles;

/** The images of a version, filtered by class, split and name. */
final class GalleryPage extends Composite {
    private final List<Gallery.Item> all;
    private final Gallery gallery;
    private final Combo classes;
    private final Combo splits;
    private final Text search;
    private final Label count;

    GalleryPage(Composite parent, DatasetContent content) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        all = items(content);
        Composite filters = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(16, 8)
                .spacing(8, 8)
                .applyTo(filters);
        classes = combo(filters, Messages.all_classes, content.description().classes().stream());
        splits = combo(filters, Messages.all_splits, Stream.of(Split.values()).map(Split::key));
        search = new Text(filters, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.find_name);
        search.addListener(SWT.Modify, e -> filter());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        count = new Label(filters, SWT.TRAIL);
        Styles.pale(count);
        GridDataFactory.swtDefaults()
                .align(SWT.END, SWT.CENTER)
                .hint(120, SWT.DEFAULT)
                .applyTo(count);
        gallery = new Gallery(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(gallery);
        gallery.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == 'f' && (e.stateMask & SWT.MOD1) != 0) {
                search.setFocus();
            }
        });
        filter();
    }

    private Combo combo(Composite parent, String everything, Stream<String> choices) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.add(everything);
        choices.forEach(combo::add);
        combo.select(0);
        combo.addListener(SWT.Selection, e -> filter());
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private static List<Gallery.Item> items(DatasetContent content) {
        List<Gallery.Item> items = new ArrayList<>(content.files().size());
        content.files()
                .forEach((path, file) -> items.add(new Gallery.Item(
                        path,
                        file,
                        content.labels().getOrDefault(path, ""),
                        content.splits().getOrDefault(path, Split.TRAIN))));
        return items;
    }

    private void filter() {
        String clazz = classes.getSelectionIndex() <= 0 ? null : classes.getText();
        String split = splits.getSelectionIndex() <= 0 ? null : splits.getText();
        String part = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Gallery.Item> shown = all.stream()
                .filter(i -> clazz == null || i.label().equals(clazz))
                .filter(i -> split == null || i.split().key().equals(split))
                .filter(i -> part.isEmpty() || i.path().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        gallery.show(shown);
        count.setText(Words.number(shown.size()));
        count.requestLayout();
    }

    @Override
    public boolean setFocus() {
        return gallery.setFocus();
    }
}
