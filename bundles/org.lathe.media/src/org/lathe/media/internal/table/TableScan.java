package org.lathe.media.internal.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;

/** Finds out what dataset the dropped CSV files make: all of them one table. */
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
        List<String> names = first.header().columns();
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
        remarkCharset(files, format);
        return plan(files, splits, pick, format, profile);
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
            throw Failures.of("All CSV files are empty; nothing can be imported.");
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
                throw Failures.of("'" + file.source().path() + "' and '" + files.getFirst().source().path()
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
                throw Failures.of(census.stray() > 0
                        ? "'" + file.source().path() + "' is UTF-8 with " + Words.count(census.stray(), "damaged byte", "damaged bytes")
                                + " in it; save it again as UTF-8 and import that."
                        : "'" + file.source().path() + "' is UTF-8, but another file is not; save all as UTF-8.");
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
                skipped.add(new Skipped(file.source().path(),
                        "was taken in, but is no UTF-8: it was read as windows-1252; check its accents and umlauts."));
            }
        }
    }

    private ImportPlan plan(
            List<TableHead> files, Map<String, Split> splits, LabelPick pick, CsvFormat format, TableProfile profile)
            throws CoreException {
        Header header = files.getFirst().header();
        List<String> names = header.columns();
        String labelName = pick.column() < 0 ? "" : names.get(pick.column());
        TableLabel label = TableLabel.of(pick, labelName, profile.label(), previous);
        boolean labelled = label.rule().from() != LabelRule.Source.NONE;
        List<String> classByCode = labelled && !label.classes().isEmpty() ? profile.label().orElseThrow().classByCode() : List.of();
        List<RowMap.Part<String>> keys = new ArrayList<>();
        List<RowMap.Part<Split>> splitParts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String path = files.get(i).source().path();
            RowCodes codes = labelled ? profile.codes().get(i) : RowCodes.uncoded(profile.codes().get(i).size());
            keys.add(new RowMap.Part<>(path, codes, code -> code < 0 || classByCode.isEmpty() ? "" : classByCode.get(code)));
            if (splits.containsKey(path)) {
                splitParts.add(new RowMap.Part<>(path, codes, code -> splits.get(path)));
            }
            remarkRows(path, header, codes, labelName);
        }
        profile.columns().forEach(column -> column.remark()
                .filter(text -> !column.name().equals(labelName))
                .ifPresent(text -> skipped.add(new Skipped("column " + column.name(), text + "."))));
        long samples = keys.stream().mapToLong(part -> part.codes().present()).sum();
        if (samples == 0) {
            throw Failures.of("'" + files.getFirst().source().path() + "' holds no rows"
                    + (header.present() ? " below its header" : "") + "; nothing can be imported.");
        }
        DatasetDescription description = new DatasetDescription(DatasetDescription.FORMAT, Kind.TABLE, label.rule(),
                label.classes(), samples, columns(profile, label), header.present(), String.valueOf(format.delimiter()),
                format.charset().name());
        return new ImportPlan(description, files.stream().map(TableHead::source).toList(), Map.of(), new RowMap<>(keys),
                splitParts.isEmpty() ? Map.of() : new RowMap<>(splitParts), skipped);
    }

    private void remarkRows(String path, Header header, RowCodes codes, String labelName) {
        long unlabelled = codes.size() - codes.present();
        if (unlabelled > 0) {
            skipped.add(new Skipped(path, Words.count(unlabelled, "row has", "rows have") + " no value in the label column '"
                    + labelName + "': kept in the file, but not used."));
        }
        if (header.style() == Header.Style.SUMMARY) {
            skipped.add(new Skipped(path + ", line 1", "tells numbers of rows and columns and names of classes, not of columns: "
                    + "the columns are called c0 to c" + (header.columns().size() - 1) + "."));
        }
        if (codes.size() == 0) {
            skipped.add(new Skipped(path, "holds no rows."));
        }
    }

    private List<Column> columns(TableProfile profile, TableLabel label) {
        Map<String, Column> before = new TreeMap<>();
        previous.ifPresent(description -> description.columns().forEach(column -> before.put(column.name(), column)));
        return IntStream.range(0, profile.columns().size())
                .mapToObj(i -> {
                    ColumnProfile found = profile.columns().get(i);
                    Column column = found.column(Optional.ofNullable(before.get(found.name())));
                    if (label.rule().from() != LabelRule.Source.COLUMN || !label.rule().name().equals(found.name())) {
                        return column;
                    }
                    return label.numeric()
                            ? new Column(column.name(), Column.Type.NUMBER, List.of(), column.missing())
                            : new Column(column.name(), Column.Type.CATEGORY, label.classes(), column.missing());
                })
                .toList();
    }
}
