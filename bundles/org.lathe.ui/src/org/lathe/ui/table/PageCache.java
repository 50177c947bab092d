package org.lathe.ui.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The pages of a table's rows that are in memory, and which are on their way. One thread. */
final class PageCache<T> {
    static final int PAGE = 256;
    private static final int KEPT = 64;

    private final Map<Integer, List<T>> pages = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private final Set<Integer> stale = new HashSet<>();

    Optional<T> row(int index) {
        List<T> page = pages.get(index / PAGE);
        return page == null || index % PAGE >= page.size() ? Optional.empty() : Optional.of(page.get(index % PAGE));
    }

    /** Whether this page has to be fetched now: not here or stale, and not asked for yet. Marks it as asked for. */
    boolean ask(int page) {
        return (!pages.containsKey(page) || stale.contains(page)) && asked.add(page);
    }

    void put(int page, List<T> rows) {
        asked.remove(page);
        stale.remove(page);
        pages.put(page, rows);
        if (pages.size() > KEPT) {
            pages.keySet().stream()
                    .max((a, b) -> Integer.compare(Math.abs(a - page), Math.abs(b - page)))
                    .ifPresent(pages::remove);
        }
    }

    void forget(int page) {
        asked.remove(page);
    }

    /** All that is here is of yesterday: still good to be shown until what is new arrives. */
    void expire() {
        asked.clear();
        stale.addAll(pages.keySet());
    }

    /** Gives every row in memory with its place. */
    void each(BiConsumer<Integer, T> visitor) {
        pages.forEach((page, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                visitor.accept(page * PAGE + i, rows.get(i));
            }
        });
    }
}
