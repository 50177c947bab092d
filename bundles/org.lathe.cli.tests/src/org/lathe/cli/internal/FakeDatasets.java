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
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Split;

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
        String tree = String.format("%040x", files.hashCode() & 0xffffffffL);
        List<DatasetVersion> all =
                versions.computeIfAbsent(key(request.project(), request.dataset()), k -> new ArrayList<>());
        boolean same = !all.isEmpty() && all.getFirst().tree().equals(tree);
        if (!same) {
            all.addFirst(new DatasetVersion(
                    request.project(),
                    request.dataset(),
                    all.size() + 1,
                    "c" + tree,
                    tree,
                    Instant.parse("2026-01-02T03:04:05Z"),
                    "Ada",
                    request.message(),
                    1234,
                    plan.description()));
            Map<String, Split> splits = new HashMap<>();
            files.keySet().forEach(path -> splits.put(path, Split.TRAIN));
            contents.put(tree, new DatasetContent(tree, plan.description(), files, plan.labels(), splits));
        }
        DatasetVersion newest = all.getFirst();
        return new ImportReport(
                request.dataset(),
                newest.number(),
                tree,
                plan.description().samples(),
                newest.bytes(),
                same ? 0 : files.size(),
                same ? files.size() : 0,
                plan.skipped());
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
