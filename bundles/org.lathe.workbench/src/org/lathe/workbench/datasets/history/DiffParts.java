package org.lathe.workbench.datasets.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetDiff.ColumnChange;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.workbench.datasets.RowsPage;
import org.lathe.workbench.datasets.gallery.GalleryBrowser;
import org.lathe.workbench.datasets.samples.FixedSamples;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.model.Services;

/** The parts of a comparison that have something to show, each with its page. */
final class DiffParts {
    private final DatasetContent before;
    private final DatasetContent after;
    private final DatasetDiff diff;
    private final Map<Path, String> oldKeys = new HashMap<>();

    /** @param title with its count */
    record Part(String title, Function<Composite, Control> page) {}

    DiffParts(DatasetContent before, DatasetContent after, DatasetDiff diff) {
        this.before = before;
        this.after = after;
        this.diff = diff;
        before.files().forEach((key, file) -> {
            if (!after.files().containsKey(key)) {
                oldKeys.put(file, key);
            }
        });
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        samples(parts, Messages.part_added, diff.added(), after, this::label);
        samples(parts, Messages.part_removed, diff.removed(), before, this::label);
        samples(parts, Messages.part_changed, diff.changed(), after, this::label);
        samples(parts, Messages.part_relabelled, diff.relabelled(), after, this::relabelled);
        samples(parts, Messages.part_resplit, diff.resplit(), after, this::resplit);
        if (!diff.classes().isEmpty()) {
            parts.add(new Part(Messages.part_classes, parent -> new ClassChangesPage(parent, diff.classes())));
        }
        if (!diff.columns().isEmpty()) {
            parts.add(new Part(
                    count(Messages.part_columns, diff.columns().size()), parent -> new Schema(parent, diff.columns())));
        }
        return parts;
    }

    private static String count(String words, int count) {
        return words + "  " + Words.number(count);
    }

    private void samples(
            List<Part> parts,
            String title,
            List<String> keys,
            DatasetContent from,
            BiFunction<DatasetContent, String, String> caption) {
        if (keys.isEmpty()) {
            return;
        }
        Kind kind = from.description().kind();
        parts.add(new Part(count(title, keys.size()), parent -> {
            if (kind == Kind.TABLE) {
                return new Rows(
                        parent,
                        keys,
                        keys.stream().map(k -> caption.apply(from, k)).toList());
            }
            GalleryBrowser browser = new GalleryBrowser(parent, kind, Services.get(SamplePreviews.class));
            // captions of two words need room
            browser.gallery().zoom(1);
            FixedSamples shown = new FixedSamples(keys.stream()
                    .map(key -> new Sample(
                            key, from.files().get(key), caption.apply(from, key), split(from, key), Sample.State.SAME))
                    .toList());
            browser.show(shown, shown.all());
            return browser;
        }));
    }

    private static Split split(DatasetContent content, String key) {
        return content.splits().getOrDefault(key, Split.TRAIN);
    }

    private String label(DatasetContent from, String key) {
        return from.labels().getOrDefault(key, "");
    }

    private String relabelled(DatasetContent from, String key) {
        return before.labels().getOrDefault(oldKey(key), "") + " → "
                + after.labels().getOrDefault(key, "");
    }

    private String resplit(DatasetContent from, String key) {
        return split(before, oldKey(key)).key() + " → " + split(after, key).key();
    }

    /** Where the sample lay before: in another folder, when its label is its folder. */
    private String oldKey(String key) {
        return before.splits().containsKey(key)
                ? key
                : oldKeys.getOrDefault(after.files().getOrDefault(key, Path.of("")), key);
    }

    private static final class Rows extends RowsPage {
        Rows(Composite parent, List<String> keys, List<String> captions) {
            super(parent);
            column(Messages.path, 380, SWT.LEAD);
            column("", 260, SWT.LEAD);
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                rows.add(List.of(keys.get(i), captions.get(i)));
            }
            show(rows);
        }
    }

    private static final class Schema extends RowsPage {
        Schema(Composite parent, List<ColumnChange> columns) {
            super(parent);
            column(Messages.column, 240, SWT.LEAD);
            column(Messages.before, 160, SWT.LEAD);
            column(Messages.after, 160, SWT.LEAD);
            show(columns.stream()
                    .map(c -> List.of(c.name(), type(c.before()), type(c.after())))
                    .toList());
        }

        private static String type(Optional<Column.Type> type) {
            return type.map(t -> switch (t) {
                        case NUMBER -> Messages.type_number;
                        case CATEGORY -> Messages.type_category;
                        case TEXT -> Messages.type_text;
                    })
                    .orElse("—");
        }
    }
}
