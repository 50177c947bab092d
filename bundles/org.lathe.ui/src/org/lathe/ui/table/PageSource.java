package org.lathe.ui.table;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Where a table's rows come from, a page at a time. Asked in the background, by one thread at a time. */
public interface PageSource<T> {
    /**
     * Some rows of what a query finds.
     *
     * @param offset the first row's place, from 0
     * @param limit at most so many rows
     */
    Page<T> fetch(Query query, int offset, int limit, IProgressMonitor monitor) throws CoreException;

    /** Called in the background before the first page of a refresh: whatever is kept in memory is read anew. */
    default void refresh() {}

    /**
     * What is shown and in which order.
     *
     * @param filter what the user typed; empty for everything
     * @param column the id of the column to sort by; nothing for the source's own order
     */
    record Query(String filter, Optional<String> column, boolean ascending) {
        public static final Query ALL = new Query("", Optional.empty(), true);
    }

    /**
     * Rows at a place of a result.
     *
     * @param total how many rows the whole result has
     */
    record Page<T>(int offset, int total, List<T> rows) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
