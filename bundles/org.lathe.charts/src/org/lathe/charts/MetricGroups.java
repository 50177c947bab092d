package org.lathe.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts metrics, by their names as logged, into charts: what was measured in training and in validation shares one, the
 * losses come first, what is about the machine comes last. Understands the names that this product's trainers, Keras,
 * Lightning, Hugging Face and MLflow use: {@code train_loss}, {@code val/loss}, {@code eval_accuracy}, {@code system/cpu}.
 */
public final class MetricGroups {
    private static final Pattern PART =
            Pattern.compile("(?i)^(train|training|val|valid|validation|eval|dev|test|testing)[_/.\\- ](.+)$");
    private static final Set<String> HIDDEN = Set.of("progress");
    private static final Pattern SYSTEM = Pattern.compile(
            "(?i)(^|.*[/_.])(system|samples_per_second|steps_per_second|tokens_per_second|throughput|memory|gpu|cpu|ram|disk|network|"
                    + "power|temperature|heap)([/_.].*|$)");
    private static final Pattern LOW = Pattern.compile("(?i)(^|.*[/_.\\-"
            + " ])(loss|nll|error|err|mse|rmse|mae|mape|rmsle|msle|perplexity|ppl|wer|cer|logloss|mlogloss|merror|cross_entropy|crossentropy|fid)([/_.\\-"
            + " ].*|$)");
    private static final Pattern HIGH = Pattern.compile("(?i)(^|.*[/_.\\-"
            + " ])(acc|accuracy|f1|auc|auroc|aucpr|precision|recall|map|iou|miou|dice|bleu|rouge|r2|score|kappa|ndcg|psnr|ssim|top1|top5)([/_.\\-"
            + " ].*|$)");

    private static final Pattern PLANNED =
            Pattern.compile("(?i)(^|.*[/_.\\- ])(lr|learning_rate|epoch|momentum|weight_decay|step)([/_.\\- ].*|$)");

    private MetricGroups() {}

    /**
     * One chart.
     *
     * @param title the name the keys share
     * @param keys as logged: training first, then validation, then test
     */
    public record Group(String title, List<String> keys, boolean system) {
        public Group {
            keys = List.copyOf(keys);
        }
    }

    /** The charts of some metrics, in the order they are shown. */
    public static List<Group> of(Collection<String> keys) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : Set.copyOf(keys)) {
            if (!HIDDEN.contains(key)) {
                byName.computeIfAbsent(name(key), name -> new ArrayList<>()).add(key);
            }
        }
        List<Group> groups = new ArrayList<>();
        byName.forEach((name, members) -> {
            members.sort(Comparator.comparing(MetricGroups::style).thenComparing(Comparator.naturalOrder()));
            groups.add(new Group(members.size() == 1 ? members.get(0) : name, members, system(name)));
        });
        groups.sort(Comparator.comparingInt(group -> rank(group)));
        return groups;
    }

    /** What the metric was measured on; training when its name doesn't say. */
    public static LineStyle style(String key) {
        Matcher part = PART.matcher(key);
        if (!part.matches()) {
            return LineStyle.TRAINING;
        }
        String word = part.group(1).toLowerCase(Locale.ROOT);
        return word.startsWith("train")
                ? LineStyle.TRAINING
                : word.startsWith("test") ? LineStyle.TEST : LineStyle.VALIDATION;
    }

    /** The metric's name without what it was measured on: {@code loss} of {@code val_loss}. */
    public static String name(String key) {
        Matcher part = PART.matcher(key);
        return part.matches() ? part.group(2) : key;
    }

    /** Which values are good, where the name tells. */
    public static Optional<Goal> goal(String key) {
        String name = name(key);
        if (LOW.matcher(name).matches()) {
            return Optional.of(Goal.LOW);
        }
        return HIGH.matcher(name).matches() ? Optional.of(Goal.HIGH) : Optional.empty();
    }

    /** The unit of the values, where the name tells; else empty. */
    public static String unit(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith("_per_second")) {
            return "1/s";
        }
        if (name.endsWith("_ms") || name.endsWith("milliseconds")) {
            return "ms";
        }
        if (name.endsWith("_seconds") || name.endsWith("_sec")) {
            return "s";
        }
        if (name.endsWith("_mb") || name.endsWith("megabytes")) {
            return "MB";
        }
        if (name.endsWith("_gb")) {
            return "GB";
        }
        if (name.endsWith("_bytes")) {
            return "B";
        }
        if (name.endsWith("_watts")) {
            return "W";
        }
        return name.endsWith("_percent") || name.endsWith("_percentage") || name.endsWith("_pct") ? "%" : "";
    }

    /** Whether the values follow a plan, such as a learning rate's, and so have no noise to smooth. */
    public static boolean planned(String key) {
        return PLANNED.matcher(key).matches();
    }

    private static boolean system(String name) {
        return SYSTEM.matcher(name).matches();
    }

    private static int rank(Group group) {
        if (group.system()) {
            return 4;
        }
        String name = name(group.title());
        if (name.equalsIgnoreCase("loss")) {
            return 0;
        }
        if (name.equalsIgnoreCase("accuracy") || name.equalsIgnoreCase("acc")) {
            return 1;
        }
        return goal(name).isPresent() ? 2 : 3;
    }
}
