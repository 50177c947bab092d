package org.lathe.media.internal.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;

/** Finds out what dataset the dropped tables make: all of them one table. */
public final class TableScan {
    private final Optional<LabelRule> request;
    private final Optional<DatasetDescription> previous;
    private final List<Skipped> skipped;

    /**
     * @param request the label rule that the user asked for
     * @param previous the newest version's description
     * @param skipped takes what is left out, and remarks
     */
    public TableScan(Optional<LabelRule> request, Optional<DatasetDescription> previous, List<Skipped> skipped) {
        this.request = request;
        this.previous = previous.filter(description -> description.kind() == Kind.TABLE);
        this.skipped = skipped;
    }

    /** @param splits the split that a file's name or folder stands for, by path */
    public ImportPlan scan(List<ImportPlan.Source> sources, Map<String, Split> splits, SubMonitor progress)
            throws CoreException {
        List<TableHead> files = heads(sources);
        TableHead first = files.getFirst();
        for (TableHead file : files) {
            file.checkSameTable(first);
        }
        Set<String> names = new LinkedHashSet<>();
        files.forEach(file -> names.addAll(file.header().columns()));
        return scan(files, List.copyOf(names), splits, progress);
    }

    private ImportPlan scan(List<TableHead> found, List<String> names, Map<String, Split> splits, SubMonitor progress)
            throws CoreException {
        List<TableHead> files =
                found.stream().map(file -> file.withColumns(names)).toList();
        TableHead first = files.getFirst();
        LabelPick pick = LabelPick.of(first.header(), request, previous);
        CsvFormat format = format(files);
        TableProfile profile;
        try {
            profile = profile(files, names, pick, format, progress.split(90));
        } catch (CoreException e) {
            if (!CsvText.isCharsetFailure(e) || !format.charset().equals(StandardCharsets.UTF_8)) {
                throw e;
            }
            format = format.withCharset(CsvFormat.WINDOWS);
            checkAllWindows(files);
            profile = profile(files, names, pick, format, progress.split(10));
        }
        if (!profile.late().isEmpty()) {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(profile.late());
            return scan(found, List.copyOf(all), splits, progress);
        }
        remarkCharset(files, format);
        return new TablePlan(files, pick, format, profile, previous, skipped).plan(splits);
    }

    private List<TableHead> heads(List<ImportPlan.Source> sources) throws CoreException {
        List<TableHead> files = new ArrayList<>();
        for (ImportPlan.Source source : sources) {
            if (source.size() == 0 && sources.size() > 1) {
                skipped.add(new Skipped(source.path(), "is empty."));
            } else {
                files.add(TableHead.read(source));
            }
        }
        if (files.isEmpty()) {
            throw Failures.of("All tables are empty; nothing can be imported.");
        }
        return files;
    }

    private static TableProfile profile(
            List<TableHead> files, List<String> names, LabelPick pick, CsvFormat format, SubMonitor progress)
            throws CoreException {
        TableProfile profile = new TableProfile(names, pick.column(), format);
        progress.setWorkRemaining(files.size());
        for (TableHead file : files) {
            profile.add(file, format, progress.split(1));
        }
        return profile;
    }

    private static CsvFormat format(List<TableHead> files) throws CoreException {
        CsvFormat format = files.getFirst().format();
        for (TableHead file : files) {
            if (isWide(file.format()) != isWide(format)
                    || isWide(format) && !file.format().equals(format)) {
                throw Failures.of("'" + file.source().path() + "' and '"
                        + files.getFirst().source().path()
                        + "' are written in different character sets; save both as UTF-8.");
            }
            if (file.format().charset().equals(CsvFormat.WINDOWS)) {
                checkAllWindows(files);
                format = format.withCharset(CsvFormat.WINDOWS);
            }
        }
        return format;
    }

    private static boolean isWide(CsvFormat format) {
        return format.charset().name().startsWith("UTF-16");
    }

    /** One character set holds for all files of a dataset: none may be in UTF-8 when one is not. */
    private static void checkAllWindows(List<TableHead> files) throws CoreException {
        for (TableHead file : files) {
            Utf8Census census = census(file);
            if (census.isMostlyUtf8()) {
                throw Failures.of(
                        census.stray() > 0
                                ? "'" + file.source().path() + "' is UTF-8 with "
                                        + Words.count(census.stray(), "damaged byte", "damaged bytes")
                                        + " in it; save it again as UTF-8 and import that."
                                : "'" + file.source().path()
                                        + "' is UTF-8, but another file is not; save all as UTF-8.");
            }
        }
    }

    private static Utf8Census census(TableHead file) throws CoreException {
        try {
            return CsvText.census(file.source().file());
        } catch (IOException e) {
            throw CsvText.failure(file.source().path(), e);
        }
    }

    private void remarkCharset(List<TableHead> files, CsvFormat format) throws CoreException {
        if (!format.charset().equals(CsvFormat.WINDOWS)) {
            return;
        }
        for (TableHead file : files) {
            if (!census(file).isAscii()) {
                skipped.add(new Skipped(
                        file.source().path(),
                        "was taken in, but is no UTF-8: it was read as windows-1252; check its accents and umlauts."));
            }
        }
    }
}
