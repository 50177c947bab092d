package org.lathe.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;

/** A workspace for a test, with what is needed to import folders without a scanner: the first folder is the class. */
final class Lab {
    final Path root;
    final Workspace workspace;
    final GitProjectStore projects;
    final GitDatasetStore datasets;
    final GitRunArchive runs;

    Lab(Path root) {
        this.root = root;
        this.workspace = new Workspace(root.resolve("workspace"));
        this.projects = new GitProjectStore(workspace);
        this.datasets = new GitDatasetStore(workspace);
        this.runs = new GitRunArchive(workspace);
    }

    Path file(String folder, String path, String text) throws IOException {
        return file(folder, path, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String folder, String path, byte[] bytes) throws IOException {
        Path file = root.resolve(folder).resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    ImportReport importFolder(String project, String dataset, String folder) throws IOException, CoreException {
        Path source = root.resolve(folder);
        return datasets.write(
                ImportRequest.of(project, dataset, List.of(source)), plan(source), new NullProgressMonitor());
    }

    static ImportPlan plan(Path folder) throws IOException {
        List<ImportPlan.Source> files = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            files.add(ImportPlan.Source.of(file.getKey(), file.getValue(), Files.size(file.getValue())));
            int slash = file.getKey().indexOf('/');
            keys.put(file.getKey(), slash < 0 ? "" : file.getKey().substring(0, slash));
        }
        return plan(files, keys);
    }

    static ImportPlan plan(List<ImportPlan.Source> files, Map<String, String> keys) {
        return new ImportPlan(
                DatasetDescription.ofFiles(
                        Kind.IMAGE,
                        LabelRule.FOLDER,
                        keys.values().stream().distinct().sorted().toList(),
                        keys.size()),
                files,
                keys,
                keys,
                Map.of(),
                List.of());
    }

    /** All regular files of a folder by path, without git's own. */
    static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".git/")) {
                    files.put(path, file);
                }
            }
        }
        return files;
    }

    /** The bytes of all files of a folder as text that shows every byte. */
    static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            bytes.put(file.getKey(), new String(Files.readAllBytes(file.getValue()), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }
}
