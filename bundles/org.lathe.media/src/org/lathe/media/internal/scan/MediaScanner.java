package org.lathe.media.internal.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.media.internal.archive.Unpack;
import org.lathe.media.internal.table.TableScan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scanner of folders of images, sounds, texts, videos or anything, and of tables. */
@Component
public final class MediaScanner implements DatasetScanner {
    private final Workspace workspace;

    @Activate
    public MediaScanner(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    /** Archives are unpacked beside the projects, so that the store can move their files into its own folders. */
    @Override
    public Dropped open(List<Path> sources, IProgressMonitor monitor) throws CoreException {
        return new Unpack(workspace.projects()).open(sources, monitor);
    }

    @Override
    public ImportPlan scan(
            ImportRequest request, Dropped dropped, Optional<DatasetDescription> previous, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Looking at what was dropped", 100);
        List<Skipped> skipped = new ArrayList<>(dropped.skipped());
        FileList all = DroppedFiles.list(dropped, skipped, progress.split(20));
        if (all.isEmpty()) {
            throw nothing(request.sources(), skipped);
        }
        Candidates candidates = new Candidates(all, dropped.roots());
        BoxDataset boxes = candidates.boxes(skipped);
        boolean column =
                request.label().filter(l -> l.from() == LabelRule.Source.COLUMN).isPresent();
        Kind kind = boxes.isEmpty() || column ? candidates.kind(request.label()) : Kind.IMAGE;
        ImportPlan plan = kind == Kind.TABLE
                ? tables(candidates, request.label(), previous, skipped, progress.split(80))
                : files(kind, candidates, boxes, request.label(), previous, skipped, progress.split(80));
        skipped.sort(Comparator.comparing(Skipped::path));
        return new ImportPlan(
                plan.description(),
                plan.files(),
                plan.labels(),
                plan.sampleKeys(),
                plan.splits(),
                List.copyOf(skipped));
    }

    private static ImportPlan files(
            Kind kind,
            Candidates candidates,
            BoxDataset boxes,
            Optional<LabelRule> asked,
            Optional<DatasetDescription> previous,
            List<Skipped> skipped,
            SubMonitor progress)
            throws CoreException {
        FileList all = candidates.all();
        BitSet chosen = candidates.of(kind);
        LabelRule rule = asked.or(() -> LabelFile.previous(kind, all, previous))
                .orElseGet(
                        () -> kind == Kind.FILES || !boxes.isEmpty() ? LabelRule.NONE : usual(all, all.where(chosen)));
        Optional<ImportPlan.Source> labelFile =
                rule.from() == LabelRule.Source.FILE ? Optional.of(LabelFile.find(all, rule.name())) : Optional.empty();
        labelFile.ifPresent(file -> {
            chosen.clear(all.find(file.path()));
            skipped.add(new Skipped(file.path(), "its labels were taken over; the file itself is not kept."));
        });
        BitSet kept = (BitSet) chosen.clone();
        kept.or(boxes.kept());
        skipOthers(all, kept, labelFile, kind.singular(), skipped);
        return new FileScan(kind, rule, asked.isPresent(), boxes, all.where(boxes.kept()), skipped)
                .scan(all.where(chosen), labelFile, progress);
    }

    /** Folders, unless they tell nothing apart and a table does. */
    private static LabelRule usual(FileList all, FileList samples) {
        boolean folders = new FolderRoles(samples).classes().size() > 1;
        return folders ? LabelRule.FOLDER : LabelFile.usual(all, samples).orElse(LabelRule.FOLDER);
    }

    private static ImportPlan tables(
            Candidates candidates,
            Optional<LabelRule> asked,
            Optional<DatasetDescription> previous,
            List<Skipped> skipped,
            SubMonitor progress)
            throws CoreException {
        BitSet chosen = candidates.of(Kind.TABLE);
        skipOthers(candidates.all(), chosen, Optional.empty(), "table", skipped);
        List<ImportPlan.Source> tables = List.copyOf(candidates.all().where(chosen));
        return new TableScan(asked, previous, skipped)
                .scan(
                        tables,
                        SplitFolders.ofTables(
                                tables.stream().map(ImportPlan.Source::path).toList()),
                        progress);
    }

    private static CoreException nothing(List<Path> sources, List<Skipped> skipped) {
        if (sources.isEmpty()) {
            return Failures.of("Nothing was named to import; name a folder or files.");
        }
        String where = sources.stream().map(path -> "'" + path + "'").limit(3).collect(Collectors.joining(", "));
        return Failures.of(
                skipped.isEmpty()
                        ? where + " holds no files; name a folder with files, an archive or a table."
                        : where + " holds nothing that can be imported: '"
                                + skipped.getFirst().path() + "' "
                                + skipped.getFirst().reason());
    }

    private static void skipOthers(
            FileList all, BitSet chosen, Optional<ImportPlan.Source> labelFile, String kind, List<Skipped> skipped) {
        int labels = labelFile.map(file -> all.find(file.path())).orElse(-1);
        for (int i = chosen.nextClearBit(0); i < all.size(); i = chosen.nextClearBit(i + 1)) {
            if (i != labels) {
                skipped.add(new Skipped(all.path(i), "is no " + kind + ", which is what this dataset holds."));
            }
        }
    }
}
