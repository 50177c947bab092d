package org.lathe.media.internal.table;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.text.Words;

/**
 * What a table's label column turned out to be.
 *
 * @param rule where labels come from; none when the guessed column holds nothing to learn
 * @param classes in natural order; empty for numbers
 * @param numeric whether the values are all numbers
 */
record TableLabel(LabelRule rule, List<String> classes, boolean numeric) {
    private static final TableLabel NONE = new TableLabel(LabelRule.NONE, List.of(), false);

    /** @throws CoreException when the user asked for a column whose values can't be learned */
    static TableLabel of(
            LabelPick pick, String column, Optional<LabelProfile> profile, Optional<DatasetDescription> previous)
            throws CoreException {
        if (profile.isEmpty()) {
            return NONE;
        }
        LabelProfile label = profile.get();
        LabelRule rule = LabelRule.column(column);
        if (label.isNumeric()) {
            boolean wereClasses = previous.map(p -> !p.classes().isEmpty()).orElse(false);
            boolean sameLabel = previous.map(p -> p.label().equals(rule)).orElse(false);
            boolean classes = sameLabel ? wereClasses && label.canBeNumberClasses() : label.areNumberClasses();
            return new TableLabel(rule, classes ? label.classes() : List.of(), true);
        }
        if (label.isText()) {
            return new TableLabel(rule, label.classes(), false);
        }
        if (!pick.asked()) {
            return NONE;
        }
        if (label.present() == 0) {
            throw Failures.of("Column '" + column + "' holds no value to learn; choose another label column.");
        }
        String distinct = label.distinct() > LabelProfile.MOST_TEXT_CLASSES
                ? "more than " + Words.number(LabelProfile.MOST_TEXT_CLASSES)
                : Words.number(label.distinct());
        throw Failures.of("Column '" + column + "' holds " + distinct + " different texts in "
                + Words.count(label.present(), "row", "rows")
                + ", too many to be classes; choose another label column.");
    }
}
