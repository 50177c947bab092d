package org.lathe.media.internal.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.Steps;
import org.lathe.media.internal.image.ImageCheck;
import org.lathe.media.internal.table.NaturalOrder;

/** Finds out what dataset the dropped images make. */
final class ImageScan {
    private final LabelRule rule;
    private final boolean asked;
    private final List<Skipped> skipped;

    /** @param asked whether the user named the rule, so that images without labels are an error */
    ImageScan(LabelRule rule, boolean asked, List<Skipped> skipped) {
        this.rule = rule;
        this.asked = asked;
        this.skipped = skipped;
    }

    /** @param labelFile the file that the rule names, if it names one */
    ImportPlan scan(List<ImportPlan.Source> candidates, Optional<ImportPlan.Source> labelFile, SubMonitor progress)
            throws CoreException {
        List<ImportPlan.Source> images = whole(candidates, progress);
        if (images.isEmpty()) {
            throw Failures.of("None of the images can be read ('"
                    + candidates.getFirst().path() + "' "
                    + skipped.stream()
                            .filter(s -> s.path().equals(candidates.getFirst().path()))
                            .findFirst()
                            .orElseThrow()
                            .reason()
                            .replaceFirst("\\.$", "")
                    + "); nothing can be imported.");
        }
        Map<String, Split> splits = SplitFolders.ofImages(
                images.stream().map(ImportPlan.Source::path).toList());
        if (labelFile.isPresent()) {
            FileLabels found = FileLabels.read(labelFile.get(), images, skipped);
            return plan(
                    images,
                    found.labels(),
                    found.classes(),
                    splits,
                    "has no label in '" + labelFile.get().path() + "'.");
        }
        if (rule.from() == LabelRule.Source.NONE) {
            return unlabelled(images, splits);
        }
        Map<String, String> labels = new HashMap<>();
        for (ImportPlan.Source image : images) {
            FolderLabels.of(image.path(), Optional.ofNullable(splits.get(image.path())))
                    .ifPresent(label -> labels.put(image.path(), label));
        }
        if (labels.isEmpty() && asked) {
            throw Failures.of(
                    "The images lie in no folders that could be their classes; put those of each class into a "
                            + "folder of its own, or name a file of labels (file:NAME.csv).");
        }
        if (labels.isEmpty()) {
            return unlabelled(images, splits);
        }
        List<String> classes = labels.values().stream()
                .distinct()
                .sorted(NaturalOrder.COMPARATOR)
                .toList();
        return plan(images, labels, classes, splits, "lies beside the classes' folders; move it into one of them.");
    }

    private List<ImportPlan.Source> whole(List<ImportPlan.Source> candidates, SubMonitor progress) {
        List<ImportPlan.Source> images = new ArrayList<>();
        progress.setWorkRemaining(candidates.size());
        for (ImportPlan.Source candidate : candidates) {
            Optional<String> problem = ImageCheck.problem(candidate.file());
            if (problem.isPresent()) {
                skipped.add(new Skipped(candidate.path(), problem.get()));
            } else {
                images.add(candidate);
            }
            Steps.one(progress);
        }
        return images;
    }

    private ImportPlan unlabelled(List<ImportPlan.Source> images, Map<String, Split> splits) {
        Map<String, String> keys = new LinkedHashMap<>();
        images.forEach(image -> keys.put(image.path(), ""));
        return new ImportPlan(
                description(LabelRule.NONE, List.of(), images.size()), images, Map.of(), keys, splits, skipped);
    }

    /** @param unlabelled why an image without a label is left out */
    private ImportPlan plan(
            List<ImportPlan.Source> images,
            Map<String, String> labels,
            List<String> classes,
            Map<String, Split> splits,
            String unlabelled) {
        List<ImportPlan.Source> files = new ArrayList<>();
        Map<String, String> ordered = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (ImportPlan.Source image : images) {
            String label = labels.get(image.path());
            if (label == null) {
                skipped.add(new Skipped(image.path(), unlabelled));
                continue;
            }
            files.add(image);
            ordered.put(image.path(), label);
            keys.put(image.path(), classes.isEmpty() ? "" : label);
        }
        Map<String, Split> kept = new LinkedHashMap<>(splits);
        kept.keySet().retainAll(keys.keySet());
        return new ImportPlan(description(rule, classes, files.size()), files, ordered, keys, kept, skipped);
    }

    private static DatasetDescription description(LabelRule rule, List<String> classes, long samples) {
        return DatasetDescription.ofFiles(Kind.IMAGE, rule, classes, samples);
    }
}
