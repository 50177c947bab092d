package org.lathe.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.table.LabelCounts;

/**
 * How many samples each split has of each class.
 *
 * @param classes in the description's order; empty when labels are numbers or missing
 * @param counts by split, one count a class; empty without classes
 * @param samples by split, all samples, whatever their label
 */
public record ClassBalance(List<String> classes, Map<Split, List<Long>> counts, Map<Split, Long> samples) {
    public ClassBalance {
        classes = List.copyOf(classes);
        counts = Map.copyOf(counts);
        samples = Map.copyOf(samples);
    }

    /** Counts a version's samples; a table with classes is read through for them. */
    public static ClassBalance of(DatasetContent content, IProgressMonitor monitor) throws CoreException {
        Map<Split, Long> samples = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            samples.put(split, 0L);
        }
        content.splits().values().forEach(split -> samples.merge(split, 1L, Long::sum));
        if (content.description().task() != Task.CLASSIFICATION) {
            return new ClassBalance(List.of(), Map.of(), samples);
        }
        List<String> classes = content.description().classes();
        LabelCounts counts = new LabelCounts(content);
        if (content.description().kind() == Kind.TABLE) {
            SubMonitor progress = SubMonitor.convert(
                    monitor, "Counting classes", content.files().size());
            for (Map.Entry<String, Path> file : content.files().entrySet()) {
                counts.addTable(file.getKey(), file.getValue(), progress.split(1));
            }
        } else {
            content.labels().forEach(counts::add);
        }
        Map<Split, List<Long>> bySplit = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            List<Long> row = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                row.add(counts.count(split, i));
            }
            bySplit.put(split, List.copyOf(row));
        }
        return new ClassBalance(classes, bySplit, samples);
    }

    /** How many samples of a class all splits have together. */
    public long total(int classIndex) {
        return counts.values().stream().mapToLong(row -> row.get(classIndex)).sum();
    }
}
