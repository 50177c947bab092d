package org.lathe.media.internal.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.media.internal.table.TableScan;
import org.osgi.service.component.annotations.Component;

/** The scanner of image folders and CSV tables. */
@Component
public final class MediaScanner implements DatasetScanner {

    @Override
    public ImportPlan scan(ImportRequest request, Optional<DatasetDescription> previous, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Looking at what was dropped", 100);
        List<Skipped> skipped = new ArrayList<>();
        List<ImportPlan.Source> all = DroppedFiles.list(request.sources(), skipped, progress.split(10));
        Map<FileKind, List<ImportPlan.Source>> files = byKind(all, request.sources());
        Optional<LabelRule> rule = request.label();
        ImportPlan plan;
        if (kind(files, rule, request.sources()) == Kind.IMAGE) {
            LabelRule label = rule.orElseGet(() -> imageRule(all, previous));
            Optional<ImportPlan.Source> labelFile =
                    label.from() == LabelRule.Source.FILE ? Optional.of(find(all, label.name())) : Optional.empty();
            skipOthers(all, files.get(FileKind.IMAGE), labelFile, "image", skipped);
            plan = new ImageScan(label, rule.isPresent(), skipped)
                    .scan(files.get(FileKind.IMAGE), labelFile, progress.split(90));
        } else {
            List<ImportPlan.Source> tables = files.get(FileKind.TABLE);
            skipOthers(all, tables, Optional.empty(), "CSV table", skipped);
            plan = new TableScan(rule, previous, skipped)
                    .scan(
                            tables,
                            SplitFolders.ofTables(
                                    tables.stream().map(ImportPlan.Source::path).toList()),
                            progress.split(90));
        }
        skipped.sort(Comparator.comparing(Skipped::path));
        return new ImportPlan(
                plan.description(),
                List.copyOf(plan.files()),
                plan.labels(),
                plan.sampleKeys(),
                plan.splits(),
                List.copyOf(skipped));
    }

    private static Map<FileKind, List<ImportPlan.Source>> byKind(List<ImportPlan.Source> all, List<Path> sources) {
        Map<FileKind, List<ImportPlan.Source>> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            files.put(kind, new ArrayList<>());
        }
        List<String> dropped = sources.stream()
                .map(source -> source.toAbsolutePath().normalize().getFileName())
                .map(String::valueOf)
                .toList();
        all.forEach(file -> files.get(FileKind.of(file.path(), dropped.contains(file.path())))
                .add(file));
        return files;
    }

    /** What the label rule speaks for, else the kind that most files are of. */
    private static Kind kind(Map<FileKind, List<ImportPlan.Source>> files, Optional<LabelRule> rule, List<Path> sources)
            throws CoreException {
        int images = files.get(FileKind.IMAGE).size();
        int tables = files.get(FileKind.TABLE).size();
        if (images + tables == 0) {
            throw nothing(files.get(FileKind.OTHER), sources);
        }
        LabelRule.Source from = rule.map(LabelRule::from).orElse(LabelRule.Source.NONE);
        if (images > 0 && (from == LabelRule.Source.FOLDER || from == LabelRule.Source.FILE)) {
            return Kind.IMAGE;
        }
        if (from == LabelRule.Source.COLUMN) {
            if (tables == 0) {
                throw Failures.of("There is no CSV table with a column '"
                        + rule.orElseThrow().name() + "', only images; take their labels from folders or from a file.");
            }
            return Kind.TABLE;
        }
        return images > tables ? Kind.IMAGE : Kind.TABLE;
    }

    private static CoreException nothing(List<ImportPlan.Source> others, List<Path> sources) {
        String where = sources.stream().map(path -> "'" + path + "'").limit(3).collect(Collectors.joining(", "));
        if (sources.isEmpty()) {
            return Failures.of("Nothing was named to import; name a folder or files.");
        }
        if (others.isEmpty()) {
            return Failures.of(where + " holds no files; name a folder of images or a CSV table.");
        }
        Map<String, Long> endings = others.stream()
                .collect(Collectors.groupingBy(
                        file -> FileKind.extension(
                                file.path().substring(file.path().lastIndexOf('/') + 1)),
                        TreeMap::new,
                        Collectors.counting()));
        String found = endings.entrySet().stream()
                .limit(5)
                .map(e -> e.getValue() + " " + (e.getKey().isEmpty() ? "without extension" : "." + e.getKey()))
                .collect(Collectors.joining(", "));
        return Failures.of(where + " holds nothing that can be imported (found: " + found
                + "); PNG, JPEG, GIF and BMP images and CSV tables can be.");
    }

    private static LabelRule imageRule(List<ImportPlan.Source> all, Optional<DatasetDescription> previous) {
        return previous.filter(description -> description.kind() == Kind.IMAGE)
                .map(DatasetDescription::label)
                .filter(label -> label.from() == LabelRule.Source.FILE
                        && matches(all, label.name()).size() == 1)
                .orElse(LabelRule.FOLDER);
    }

    private static List<ImportPlan.Source> matches(List<ImportPlan.Source> all, String name) {
        List<ImportPlan.Source> exact =
                all.stream().filter(file -> file.path().equals(name)).toList();
        return !exact.isEmpty()
                ? exact
                : all.stream().filter(file -> file.path().endsWith("/" + name)).toList();
    }

    private static ImportPlan.Source find(List<ImportPlan.Source> all, String name) throws CoreException {
        List<ImportPlan.Source> found = matches(all, name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw Failures.of(
                found.isEmpty()
                        ? "There is no file '" + name
                                + "' among what was dropped to take labels from; drop it together with the images."
                        : "Several files are called '" + name + "'; name the one with the labels by its path, such as '"
                                + found.getFirst().path() + "'.");
    }

    private static void skipOthers(
            List<ImportPlan.Source> all,
            List<ImportPlan.Source> used,
            Optional<ImportPlan.Source> labelFile,
            String kind,
            List<Skipped> skipped) {
        Set<ImportPlan.Source> kept = new HashSet<>(used);
        for (ImportPlan.Source file : all) {
            if (labelFile.isPresent() && labelFile.get().equals(file)) {
                skipped.add(new Skipped(file.path(), "its labels were taken over; the file itself is not kept."));
            } else if (!kept.contains(file)) {
                skipped.add(new Skipped(file.path(), "is no " + kind + ", which is what this dataset holds."));
            }
        }
    }
}
