package org.lathe.cli.internal.command;

import java.util.Comparator;
import java.util.Optional;
import org.lathe.core.run.RunIndex.IndexedRun;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Sorts runs by one of their values; runs without it come last.
 *
 * @param key as {@link RunValue} knows it
 * @param descending the largest first
 */
record RunOrder(String key, boolean descending) implements Comparator<IndexedRun> {

    @Override
    public int compare(IndexedRun first, IndexedRun second) {
        Optional<String> a = RunValue.of(first, key);
        Optional<String> b = RunValue.of(second, key);
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int order = RunValue.compare(a.get(), b.get());
        return descending ? -order : order;
    }

    /** Reads {@code KEY}, or {@code -KEY} for the largest first. */
    static final class Reader implements ITypeConverter<RunOrder> {
        @Override
        public RunOrder convert(String text) {
            boolean descending = text.startsWith("-");
            String key = descending ? text.substring(1) : text;
            if (!RunValue.isKey(key)) {
                throw new TypeConversionException("'" + text + "' is nothing to sort by: " + RunValue.KEYS);
            }
            return new RunOrder(key, descending);
        }
    }
}
