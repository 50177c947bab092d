package org.lathe.media.internal.scan;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;

/** Finds out what dataset the dropped files make when each of them is a sample. */
final class FileScan {
    private final Kind kind;
    private final LabelRule rule;
    private final boolean asked;
    private final BoxDataset boxes;
    private final FileList annotations;
    private final List<Skipped> skipped;

    /**
     * @param asked whether the user named the rule, so that files without labels are an error
     * @param annotations the files of the boxes, which are kept beside the samples
     */
    FileScan(Kind kind, LabelRule rule, boolean asked, BoxDataset boxes, FileList annotations, List<Skipped> skipped) {
        this.kind = kind;
        this.rule = rule;
        this.asked = asked;
        this.boxes = boxes;
        this.annotations = annotations;
        this.skipped = skipped;
    }

    /** @param labelFile the file that the rule names, if it names one */
    ImportPlan scan(FileList candidates, Optional<ImportPlan.Source> labelFile, SubMonitor progress)
            throws CoreException {
        FileList files = WholeFiles.of(candidates, FileChecks.of(kind), skipped, progress);
        if (files.isEmpty()) {
            throw noneWhole(candidates.path(0));
        }
        FolderRoles folders = new FolderRoles(files);
        IntFunction<Split> splits =
                i -> folders.split(i) != null || boxes.splits().isEmpty()
                        ? folders.split(i)
                        : boxes.splits().get(files.path(i));
        if (labelFile.isPresent()) {
            FileLabels labels = FileLabels.read(labelFile.get(), files, skipped);
            return labelled(
                    files,
                    labels::label,
                    labels.classes(),
                    i -> labels.split(i) == null ? splits.apply(i) : labels.split(i),
                    "has no label in '" + labelFile.get().path() + "'.");
        }
        List<String> classes = rule.from() == LabelRule.Source.FOLDER ? folders.classes() : List.of();
        if (classes.isEmpty() && asked && rule.from() == LabelRule.Source.FOLDER) {
            throw Failures.of("The " + kind.plural()
                    + " lie in no folders that could be their classes; put those of each class into a "
                    + "folder of its own, or name a file of labels (file:NAME.csv).");
        }
        return classes.isEmpty()
                ? plan(files, LabelRule.NONE, List.of(), i -> null, splits)
                : labelled(
                        files,
                        folders::label,
                        classes,
                        splits,
                        "lies beside the classes' folders; move it into one of them.");
    }

    private CoreException noneWhole(String first) {
        String reason = skipped.stream()
                .filter(s -> s.path().equals(first))
                .findFirst()
                .orElseThrow()
                .reason()
                .replaceFirst("\\.$", "");
        return Failures.of("None of the " + kind.plural() + " can be read ('" + first + "' " + reason
                + "); nothing can be imported.");
    }

    /** @param unlabelled why a file without a label is left out */
    private ImportPlan labelled(
            FileList files,
            IntFunction<String> labels,
            List<String> classes,
            IntFunction<Split> splits,
            String unlabelled) {
        BitSet kept = new BitSet();
        for (int i = 0; i < files.size(); i++) {
            if (labels.apply(i) == null) {
                skipped.add(new Skipped(files.path(i), unlabelled));
            } else {
                kept.set(i);
            }
        }
        if (kept.cardinality() == files.size()) {
            return plan(files, rule, classes, labels, splits);
        }
        int[] before = kept.stream().toArray();
        return plan(files.where(kept), rule, classes, i -> labels.apply(before[i]), i -> splits.apply(before[i]));
    }

    private ImportPlan plan(
            FileList files,
            LabelRule found,
            List<String> classes,
            IntFunction<String> labels,
            IntFunction<Split> splits) {
        Map<String, String> classByKey = new FileMap<>(files, classes.isEmpty() ? i -> "" : labels);
        return new ImportPlan(
                DatasetDescription.ofFiles(kind, found, classes, files.size()).withBoxes(boxes.sources()),
                annotations.isEmpty() ? files : files.with(annotations),
                new FileMap<>(files, labels),
                classByKey,
                new FileMap<>(files, splits),
                skipped);
    }
}
