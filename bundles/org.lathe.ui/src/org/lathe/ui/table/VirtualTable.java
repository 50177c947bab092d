package org.lathe.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lathe.ui.Coalescer;
import org.lathe.ui.ErrorReporter;
import org.lathe.ui.Jobs;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.internal.Messages;
import org.lathe.ui.table.PageSource.Page;
import org.lathe.ui.table.PageSource.Query;

/**
 * A table for any number of rows: only the pages that are looked at are read, in the background. Sorted by a click on a
 * header, filtered by Ctrl+F, with the selection kept by the rows' keys when the content changes. UI thread, but for
 * {@link #refresh}.
 *
 * @param <T> a row
 */
public final class VirtualTable<T> extends Composite {
    private final List<ColumnSpec<T>> specs;
    private final Function<T, ?> key;
    private final Table table;
    private final FilterRow filter;
    private final PageCache<T> cache = new PageCache<>();
    private final Map<Object, T> selected = new LinkedHashMap<>();
    private final Coalescer refresher;
    private PageSource<T> source = (query, offset, limit, monitor) -> new Page<>(0, 0, List.of());
    private Query query = Query.ALL;
    private Optional<ErrorReporter> reporter = Optional.empty();
    private Consumer<List<T>> selectionListener = rows -> {};
    private Consumer<T> openListener = row -> {};
    private String emptyText = Messages.table_empty;
    private int generation;

    /**
     * @param style {@link SWT#SINGLE} or {@link SWT#MULTI}, and {@link SWT#CHECK}
     * @param key what tells rows apart over time, such as an id
     */
    public VirtualTable(Composite parent, int style, List<ColumnSpec<T>> columns, Function<T, ?> key) {
        super(parent, SWT.NONE);
        this.specs = List.copyOf(columns);
        this.key = key;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        filter = new FilterRow(this, this::filter, this::focusTable);
        table = new Table(this, style | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        specs.forEach(this::addColumn);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> remember());
        table.addListener(
                SWT.DefaultSelection,
                event -> row(table.indexOf((TableItem) event.item)).ifPresent(openListener));
        table.addListener(SWT.KeyDown, this::key);
        if (specs.stream().anyMatch(spec -> spec.picture().isPresent())) {
            table.addListener(SWT.PaintItem, this::paintPicture);
        }
        table.addListener(SWT.Paint, event -> paintEmpty(event.gc));
        refresher = new Coalescer(this, this::reload);
    }

    /** The widget, for menus, drag sources and layout. Its items belong to this class. */
    public Table table() {
        return table;
    }

    public void setSource(PageSource<T> source) {
        this.source = source;
        refresh();
    }

    /** Where failures to read are told. */
    public void setReporter(ErrorReporter reporter) {
        this.reporter = Optional.of(reporter);
    }

    /** What is said while there are no rows: what will be here, and how. */
    public void setEmptyText(String text) {
        emptyText = text;
        table.redraw();
    }

    /** @param listener told the selected rows after each change, also when their content changed by a refresh */
    public void onSelection(Consumer<List<T>> listener) {
        selectionListener = listener;
    }

    /** @param listener told the row of a double click or Enter */
    public void onOpen(Consumer<T> listener) {
        openListener = listener;
    }

    /** Reads the content again: at most ten times a second however often this is called, from any thread. */
    public void refresh() {
        refresher.request();
    }

    /** The selected rows as they were last read. */
    public List<T> selection() {
        return List.copyOf(selected.values());
    }

    /** Selects the rows with these keys among those in memory. */
    public void select(Collection<?> keys) {
        selected.clear();
        cache.each((index, row) -> {
            if (keys.contains(key.apply(row))) {
                selected.put(key.apply(row), row);
            }
        });
        showSelection();
    }

    /** Opens the line to type a filter into. */
    public void showFilter() {
        filter.show();
    }

    /** Takes over column widths, their order and the sorting from settings. */
    public void restore(IDialogSettings settings) {
        TableState.restore(table, settings);
        Optional.ofNullable(settings.get(TableState.SORT))
                .flatMap(this::spec)
                .ifPresent(spec -> sort(spec, settings.getBoolean(TableState.ASCENDING)));
    }

    /** Writes column widths, their order and the sorting to settings. */
    public void save(IDialogSettings settings) {
        TableState.save(table, settings, query);
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }

    private void addColumn(ColumnSpec<T> spec) {
        TableColumn column = new TableColumn(table, spec.number() ? SWT.RIGHT : SWT.LEFT);
        column.setText(spec.title());
        column.setWidth(spec.width());
        column.setMoveable(true);
        column.setData(spec.id());
        spec.order()
                .ifPresent(order -> column.addListener(SWT.Selection, event -> {
                    boolean again = query.column().equals(Optional.of(spec.id()));
                    // numbers are most wanted from the top
                    sort(spec, again ? !query.ascending() : !spec.number());
                }));
    }

    private void sort(ColumnSpec<T> spec, boolean ascending) {
        query = new Query(query.filter(), Optional.of(spec.id()), ascending);
        table.setSortColumn(table.getColumn(specs.indexOf(spec)));
        table.setSortDirection(ascending ? SWT.UP : SWT.DOWN);
        refresh();
    }

    private void filter(String text) {
        query = new Query(text, query.column(), query.ascending());
        refresh();
    }

    private Optional<ColumnSpec<T>> spec(String id) {
        return specs.stream().filter(spec -> spec.id().equals(id)).findFirst();
    }

    private void focusTable() {
        table.setFocus();
    }

    private Optional<T> row(int index) {
        return cache.row(index);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        Optional<T> row = row(event.index);
        fetch(event.index / PageCache.PAGE);
        if (row.isEmpty()) {
            item.setText(Messages.table_loading);
            return;
        }
        for (int i = 0; i < specs.size(); i++) {
            ColumnSpec<T> spec = specs.get(i);
            item.setText(i, spec.text().apply(row.get()));
            item.setImage(i, spec.image().apply(row.get()));
            Color ink = spec.color().apply(row.get());
            if (ink != null) {
                item.setForeground(i, ink);
            }
        }
    }

    private void fetch(int page) {
        if (cache.ask(page)) {
            load(page, false, result -> {
                cache.put(page, result.rows());
                int last = Math.min(
                                table.getItemCount(),
                                result.offset() + result.rows().size())
                        - 1;
                if (last >= result.offset()) {
                    table.clear(result.offset(), last);
                }
                refreshSelection();
            });
        }
    }

    private void reload() {
        generation++;
        int page = table.getTopIndex() / PageCache.PAGE;
        load(page, true, result -> {
            cache.expire();
            cache.put(page, result.rows());
            if (table.getItemCount() != result.total()) {
                table.setItemCount(result.total());
            }
            table.clearAll();
            table.redraw();
            refreshSelection();
        });
    }

    private void load(int page, boolean anew, Consumer<Page<T>> then) {
        Query asked = query;
        PageSource<T> from = source;
        int current = generation;
        var job = Jobs.of(getDisplay())
                .quiet(Messages.table_loading, monitor -> {
                    synchronized (from) {
                        if (anew) {
                            from.refresh();
                        }
                        return from.fetch(asked, page * PageCache.PAGE, PageCache.PAGE, monitor);
                    }
                })
                .then(result -> {
                    // an answer to an older question is no answer
                    if (!isDisposed() && current == generation) {
                        then.accept(result);
                    }
                });
        job.failure(status -> {
            cache.forget(page);
            if (!isDisposed()) {
                reporter.ifPresent(told -> told.report(status));
            }
        });
        job.start();
    }

    private void remember() {
        Map<Object, T> rows = new LinkedHashMap<>();
        for (int index : table.getSelectionIndices()) {
            row(index).ifPresent(row -> rows.put(key.apply(row), row));
        }
        selected.clear();
        selected.putAll(rows);
        selectionListener.accept(selection());
    }

    private void refreshSelection() {
        if (selected.isEmpty()) {
            return;
        }
        Map<Object, T> fresh = new HashMap<>();
        cache.each((index, row) -> fresh.put(key.apply(row), row));
        selected.replaceAll((id, old) -> fresh.getOrDefault(id, old));
        showSelection();
        selectionListener.accept(selection());
    }

    private void showSelection() {
        List<Integer> indices = new ArrayList<>();
        cache.each((index, row) -> {
            if (selected.containsKey(key.apply(row))) {
                indices.add(index);
            }
        });
        int[] wanted = indices.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] shown = table.getSelectionIndices();
        Arrays.sort(shown);
        if (!Arrays.equals(wanted, shown)) {
            table.deselectAll();
            table.select(wanted);
        }
    }

    private void key(Event event) {
        if (event.keyCode == 'f' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            showFilter();
            event.doit = false;
        }
    }

    /** By hand, since tables give all images the size of the first. */
    private void paintPicture(Event event) {
        TableItem item = (TableItem) event.item;
        Optional<Image> picture = specs.get(event.index)
                .picture()
                .flatMap(draw -> row(table.indexOf(item)).map(draw));
        picture.ifPresent(image -> {
            Rectangle cell = item.getBounds(event.index);
            event.gc.drawImage(image, cell.x + 4, cell.y + (cell.height - image.getBounds().height) / 2);
        });
    }

    private void paintEmpty(GC gc) {
        if (table.getItemCount() > 0) {
            return;
        }
        String text = query.filter().isBlank() ? emptyText : Messages.table_noMatch;
        Point size = gc.textExtent(text);
        gc.setForeground(LatheTheme.of(table).pale());
        gc.drawText(text, Math.max(8, (table.getClientArea().width - size.x) / 2), table.getHeaderHeight() + 24, true);
    }
}
