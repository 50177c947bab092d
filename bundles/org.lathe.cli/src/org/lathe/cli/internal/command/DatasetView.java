package org.lathe.cli.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lathe.core.dataset.DatasetVersion;

/** A dataset's version in lists, as JSON. */
record DatasetView(
        String dataset,
        int version,
        String tree,
        String kind,
        String label,
        long samples,
        List<String> classes,
        long bytes,
        Instant time,
        String author,
        String message) {

    static DatasetView of(DatasetVersion version) {
        return new DatasetView(
                version.dataset(),
                version.number(),
                version.tree(),
                version.description().kind().name().toLowerCase(Locale.ROOT),
                version.description().label().toString(),
                version.description().samples(),
                version.description().classes(),
                version.bytes(),
                version.time(),
                version.author(),
                version.message());
    }
}
