package org.lathe.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.Verification;
import org.lathe.core.dataset.Verification.Damage;
import org.lathe.core.dataset.Verification.Fault;
import org.lathe.core.dataset.VersionStep;

/** Dataset versions in memory; an object's path is made of its bytes. */
final class FakeDatasets implements DatasetStore {
    private final TreeMap<String, List<DatasetVersion>> versions = new TreeMap<>();
    private final Map<String, DatasetContent> contents = new HashMap<>();

    @Override
    public ImportReport write(ImportRequest request, ImportPlan plan, IProgressMonitor monitor) throws CoreException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (ImportPlan.Source source : plan.files()) {
            files.put(source.path(), object(source.file()));
        }
        Map<String, Split> splits = new HashMap<>();
        files.keySet().forEach(path -> splits.put(path, Split.TRAIN));
        return next(
                request.project(),
                request.dataset(),
                request.message(),
                new DatasetContent("", plan.description(), files, plan.labels(), splits),
                plan.skipped());
    }

    private ImportReport next(
            String project, String dataset, String message, DatasetContent content, List<Skipped> skipped) {
        int identity =
                List.of(content.files(), content.labels(), content.splits()).hashCode();
        String tree = String.format("%040x", identity & 0xffffffffL);
        List<DatasetVersion> all = versions.computeIfAbsent(key(project, dataset), k -> new ArrayList<>());
        boolean same = !all.isEmpty() && all.getFirst().tree().equals(tree);
        if (!same) {
            all.addFirst(new DatasetVersion(
                    project,
                    dataset,
                    all.size() + 1,
                    "c" + tree,
                    tree,
                    Instant.parse("2026-01-02T03:04:05Z"),
                    "Ada",
                    message,
                    1234,
                    content.description()));
            contents.put(
                    tree,
                    new DatasetContent(
                            tree, content.description(), content.files(), content.labels(), content.splits()));
        }
        DatasetVersion newest = all.getFirst();
        return new ImportReport(
                dataset,
                newest.number(),
                tree,
                content.description().samples(),
                newest.bytes(),
                same ? 0 : content.files().size(),
                same ? content.files().size() : 0,
                skipped);
    }

    @Override
    public ImportReport edit(DatasetVersion base, DatasetEdit edit, String message, IProgressMonitor monitor)
            throws CoreException {
        DatasetContent before = open(base);
        SortedMap<String, Path> files = new TreeMap<>(before.files());
        Map<String, String> labels = new HashMap<>(before.labels());
        Map<String, Split> splits = new HashMap<>(before.splits());
        labels.putAll(edit.labels());
        splits.putAll(edit.splits());
        for (DatasetEdit.Addition added : edit.added()) {
            files.put(added.name(), object(added.file()));
            labels.put(added.name(), added.label());
            splits.put(added.name(), added.split().orElse(Split.TRAIN));
        }
        edit.removed().forEach(sample -> {
            files.remove(sample);
            labels.remove(sample);
            splits.remove(sample);
        });
        DatasetDescription description = before.description().withSamples(splits.size());
        return next(
                base.project(),
                base.dataset(),
                message,
                new DatasetContent("", description, files, labels, splits),
                List.of());
    }

    @Override
    public ImportReport restore(DatasetVersion version, String message, IProgressMonitor monitor) {
        return next(version.project(), version.dataset(), message, open(version), List.of());
    }

    @Override
    public List<VersionStep> history(String project, String dataset) {
        return versions(project, dataset).stream()
                .map(version -> new VersionStep(version, version.number(), 0, 100, 0))
                .toList();
    }

    @Override
    public Verification verify(DatasetVersion version, IProgressMonitor monitor) {
        List<Damage> damage = open(version).files().entrySet().stream()
                .filter(file -> file.getValue().getFileName().toString().equals("damaged"))
                .map(file -> new Damage(file.getKey(), "ab12", Fault.DAMAGED))
                .toList();
        return new Verification(3, 1234, damage);
    }

    @Override
    public String card(String project, String dataset) {
        return "";
    }

    @Override
    public void writeCard(String project, String dataset, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteVersion(DatasetVersion version) {
        versions.get(key(version.project(), version.dataset())).remove(version);
    }

    private static Path object(Path file) throws CoreException {
        try {
            return Path.of("/objects", Files.readString(file));
        } catch (IOException e) {
            throw Failures.io("'" + file + "' cannot be read", e);
        }
    }

    private static String key(String project, String dataset) {
        return project + "/" + dataset;
    }

    @Override
    public List<DatasetVersion> list(String project) {
        return versions.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(project + "/"))
                .map(entry -> entry.getValue().getFirst())
                .toList();
    }

    @Override
    public List<DatasetVersion> versions(String project, String dataset) {
        return versions.getOrDefault(key(project, dataset), List.of());
    }

    @Override
    public Optional<DatasetVersion> newest(String project, String dataset) {
        return versions(project, dataset).stream().findFirst();
    }

    @Override
    public DatasetVersion resolve(String project, String reference) throws CoreException {
        int at = reference.indexOf('@');
        String dataset = at < 0 ? reference : reference.substring(0, at);
        return versions(project, dataset).stream()
                .filter(version -> at < 0 || version.label().equals(reference))
                .findFirst()
                .orElseThrow(() -> Failures.of("There is no dataset '" + reference + "'."));
    }

    @Override
    public DatasetContent open(DatasetVersion version) {
        return contents.get(version.tree());
    }

    @Override
    public void export(DatasetVersion version, Path folder, IProgressMonitor monitor) throws CoreException {
        try {
            Files.createDirectories(folder);
            for (String path : open(version).files().keySet()) {
                Files.writeString(folder.resolve(path.replace('/', '-')), path);
            }
        } catch (IOException e) {
            throw Failures.io("'" + folder + "' cannot be written", e);
        }
    }

    @Override
    public void delete(String project, String dataset) throws CoreException {
        resolve(project, dataset);
        versions.remove(key(project, dataset));
    }
}
