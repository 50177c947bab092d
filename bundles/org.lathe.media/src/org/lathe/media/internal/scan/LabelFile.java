package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;

/** Finds the file of labels among what was dropped. */
final class LabelFile {
    private static final Pattern USUAL =
            Pattern.compile("(?i)(labels?|metadata|annotations?|classes|targets?)\\.(csv|tsv)");

    private LabelFile() {}

    /** The previous version's rule when that was a file which is there again. */
    static Optional<LabelRule> previous(Kind kind, FileList all, Optional<DatasetDescription> previous) {
        return previous.filter(description -> description.kind() == kind)
                .map(DatasetDescription::label)
                .filter(label -> label.from() == LabelRule.Source.FILE
                        && matches(all, label.name()).size() == 1);
    }

    /**
     * A table that gives labels without being asked: the only one called {@code labels.csv}, {@code metadata.csv} or the
     * like, when rows of it name the samples.
     *
     * @param samples those that need labels
     */
    static Optional<LabelRule> usual(FileList all, FileList samples) {
        int[] found = IntStream.range(0, all.size())
                .filter(i -> USUAL.matcher(all.name(i)).matches())
                .limit(2)
                .toArray();
        if (found.length != 1 || samples.isEmpty()) {
            return Optional.empty();
        }
        try {
            FileLabels.read(all.get(found[0]), samples, new ArrayList<>());
            return Optional.of(new LabelRule(LabelRule.Source.FILE, all.path(found[0])));
        } catch (CoreException e) {
            return Optional.empty(); // about something else: it is listed as no sample
        }
    }

    static ImportPlan.Source find(FileList all, String name) throws CoreException {
        List<Integer> found = matches(all, name);
        if (found.size() == 1) {
            return all.get(found.getFirst());
        }
        throw Failures.of(
                found.isEmpty()
                        ? "There is no file '" + name
                                + "' among what was dropped to take labels from; drop it together with the files it labels."
                        : "Several files are called '" + name + "'; name the one with the labels by its path, such as '"
                                + all.path(found.getFirst()) + "'.");
    }

    private static List<Integer> matches(FileList all, String name) {
        int exact = all.find(name);
        if (exact >= 0) {
            return List.of(exact);
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.path(i).endsWith("/" + name)) {
                found.add(i);
            }
        }
        return found;
    }
}
