package org.lathe.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Rows that fit in memory: filtered by any cell's text and sorted here, once a query. */
public final class ListSource<T> implements PageSource<T> {
    private final Loader<T> loader;
    private final List<ColumnSpec<T>> columns;
    private Optional<Query> lastQuery = Optional.empty();
    private List<T> lastRows = List.of();

    /** Reads all rows, in the background. */
    @FunctionalInterface
    public interface Loader<T> {
        List<T> load(IProgressMonitor monitor) throws CoreException;
    }

    public ListSource(List<T> rows, List<ColumnSpec<T>> columns) {
        this(monitor -> rows, columns);
    }

    /** @param loader called again with each refresh of the table */
    public ListSource(Loader<T> loader, List<ColumnSpec<T>> columns) {
        this.loader = loader;
        this.columns = List.copyOf(columns);
    }

    @Override
    public Page<T> fetch(Query query, int offset, int limit, IProgressMonitor monitor) throws CoreException {
        if (!lastQuery.equals(Optional.of(query))) {
            lastRows = find(loader.load(monitor), query);
            lastQuery = Optional.of(query);
        }
        int from = Math.min(offset, lastRows.size());
        int to = Math.min(from + limit, lastRows.size());
        return new Page<>(from, lastRows.size(), lastRows.subList(from, to));
    }

    @Override
    public void refresh() {
        lastQuery = Optional.empty();
    }

    private List<T> find(List<T> all, Query query) {
        String wanted = query.filter().strip().toLowerCase(Locale.ROOT);
        List<T> rows = new ArrayList<>();
        for (T row : all) {
            if (wanted.isEmpty()
                    || columns.stream()
                            .anyMatch(c ->
                                    c.text().apply(row).toLowerCase(Locale.ROOT).contains(wanted))) {
                rows.add(row);
            }
        }
        order(query).ifPresent(rows::sort);
        return rows;
    }

    private Optional<Comparator<T>> order(Query query) {
        return columns.stream()
                .filter(column -> query.column().equals(Optional.of(column.id())))
                .findFirst()
                .flatMap(ColumnSpec::order)
                .map(order -> order.comparator(query.ascending()));
    }
}
