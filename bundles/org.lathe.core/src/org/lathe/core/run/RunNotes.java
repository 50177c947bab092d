package org.lathe.core.run;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people say of a run, {@code notes.json} in its folder: changeable after its end, and merged key by key, the later
 * entry winning. Keys: {@code name}, {@code experiment}, {@code note}, {@code star}, and {@code tag.KEY}.
 *
 * @param entries value and time by key
 */
public record RunNotes(SortedMap<String, Entry> entries) {
    public static final RunNotes NONE = new RunNotes(new TreeMap<>());

    public RunNotes {
        entries = Collections.unmodifiableSortedMap(entries == null ? new TreeMap<>() : new TreeMap<>(entries));
    }

    /** A value, and when it was given. */
    public record Entry(String value, Instant time) {}

    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    public RunNotes with(String key, String value, Instant now) {
        SortedMap<String, Entry> changed = new TreeMap<>(entries);
        changed.put(key, new Entry(value, now));
        return new RunNotes(changed);
    }
}
