package org.lathe.workbench.datasets.gallery;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.dataset.Split;
import org.lathe.ui.Styles;
import org.lathe.workbench.datasets.samples.SampleFilter;
import org.lathe.workbench.shell.WidgetKey;

/** Chooses which samples a gallery shows: by class, split and name, and only the changed ones. */
final class FilterBar extends Composite {
    private final Consumer<SampleFilter> listener;
    private final Combo classes;
    private final Combo splits;
    private final Text search;
    private final Button changed;
    private final Label count;

    FilterBar(Composite parent, Consumer<SampleFilter> listener, Runnable leave) {
        super(parent, SWT.NONE);
        this.listener = listener;
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .margins(16, 8)
                .spacing(8, 8)
                .applyTo(this);
        classes = combo(Messages.all_classes, "classes");
        splits = combo(Messages.all_splits, "splits");
        List.of(Messages.split_train, Messages.split_validation, Messages.split_test)
                .forEach(splits::add);
        search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.find);
        search.addListener(SWT.Modify, e -> tell());
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && !search.getText().isEmpty()) {
                search.setText("");
            } else if (e.keyCode == SWT.ESC || e.keyCode == SWT.ARROW_DOWN) {
                leave.run();
            }
        });
        search.addListener(SWT.DefaultSelection, e -> leave.run());
        WidgetKey.set(search, "find");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        changed = new Button(this, SWT.CHECK);
        changed.setText(Messages.only_changed);
        changed.addListener(SWT.Selection, e -> tell());
        changed.setLayoutData(new GridData());
        WidgetKey.set(changed, "changed");
        count = new Label(this, SWT.TRAIL);
        Styles.pale(count);
        WidgetKey.set(count, "count");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        showChanged(false);
    }

    private Combo combo(String everything, String key) {
        Combo combo = new Combo(this, SWT.READ_ONLY);
        combo.add(everything);
        combo.select(0);
        combo.addListener(SWT.Selection, e -> tell());
        WidgetKey.set(combo, key);
        GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    /** Offers these classes; the chosen one stays chosen while it is among them. */
    void offer(List<String> labels) {
        String[] items = new String[labels.size() + 1];
        items[0] = Messages.all_classes;
        for (int i = 0; i < labels.size(); i++) {
            items[i + 1] = labels.get(i);
        }
        if (!java.util.Arrays.equals(items, classes.getItems())) {
            String chosen = classes.getText();
            classes.setItems(items);
            classes.select(Math.max(0, labels.indexOf(chosen) + 1));
        }
        classes.setVisible(!labels.isEmpty());
        ((GridData) classes.getLayoutData()).exclude = labels.isEmpty();
        layout();
    }

    /** Offers to show only what was changed, or not when nothing is. */
    void showChanged(boolean any) {
        boolean tell = !any && changed.getSelection();
        if (tell) {
            changed.setSelection(false);
        }
        changed.setVisible(any);
        ((GridData) changed.getLayoutData()).exclude = !any;
        layout();
        if (tell) {
            tell();
        }
    }

    void say(String text) {
        count.setText(text);
        layout();
    }

    void find() {
        search.setFocus();
        search.selectAll();
    }

    SampleFilter filter() {
        int split = splits.getSelectionIndex();
        return new SampleFilter(
                classes.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(classes.getText()),
                split <= 0 ? Optional.empty() : Optional.of(Split.values()[split - 1]),
                search.getText(),
                changed.getSelection());
    }

    private void tell() {
        listener.accept(filter());
    }
}
