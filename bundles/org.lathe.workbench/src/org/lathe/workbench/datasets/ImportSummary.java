package org.lathe.workbench.datasets;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;

/** What a scan found, in words. */
final class ImportSummary {
    private static final int SHOWN = 4;

    private ImportSummary() {}

    static String found(ImportPlan plan) {
        DatasetDescription data = plan.description();
        long bytes = plan.files().stream().mapToLong(ImportPlan.Source::size).sum();
        String what = data.kind().count(data.samples());
        String classes = data.classes().isEmpty()
                ? ""
                : ", " + Words.count(data.classes().size(), Messages.clazz, Messages.classes);
        String columns = data.columns().isEmpty()
                ? ""
                : ", " + Words.count(data.columns().size(), Messages.column, Messages.columns);
        return what + classes + columns + splits(plan) + ", " + Words.bytes(bytes);
    }

    /** {@code , splits as they came: 800 training, 200 test}; nothing when none came with a split. */
    private static String splits(ImportPlan plan) {
        if (plan.splits().isEmpty()) {
            return "";
        }
        Map<Split, Long> counts = new EnumMap<>(Split.class);
        plan.splits().values().forEach(split -> counts.merge(split, 1L, Long::sum));
        String each = counts.entrySet().stream()
                .map(e -> Words.number(e.getValue()) + " " + name(e.getKey()))
                .collect(Collectors.joining(", "));
        return ", " + Messages.bind(Messages.splits_given, each);
    }

    private static String name(Split split) {
        return switch (split) {
            case TRAIN -> Messages.of_training;
            case VALIDATION -> Messages.of_validation;
            case TEST -> Messages.of_test;
        };
    }

    static String skipped(ImportPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.skipped().stream()
                .limit(SHOWN)
                .forEach(s ->
                        text.append(s.path()).append(": ").append(s.reason()).append('\n'));
        if (plan.skipped().size() > SHOWN) {
            text.append(
                    Messages.bind(Messages.and_more, Words.number(plan.skipped().size() - SHOWN)));
        }
        return text.toString().stripTrailing();
    }

    static String labelWords(String rule) {
        if (rule.equals(LabelRule.FOLDER.toString())) {
            return Messages.label_folder;
        }
        if (rule.equals(LabelRule.NONE.toString())) {
            return Messages.label_none;
        }
        if (rule.startsWith("file:")) {
            return Messages.bind(Messages.label_file, rule.substring(5));
        }
        return rule.startsWith("column:") ? Messages.bind(Messages.label_column, rule.substring(7)) : rule;
    }
}
