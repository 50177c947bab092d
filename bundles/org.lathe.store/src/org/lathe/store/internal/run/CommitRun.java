package org.lathe.store.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.store.internal.git.Attributes;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.FolderTree;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.IntakeAll;
import org.lathe.store.internal.lfs.LfsPaths;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.Staging;

/** Writes an ended run's folder into its project. */
public final class CommitRun {
    private final OpenProject project;
    private final Run run;
    private final String path;
    private final List<Skipped> skipped = new ArrayList<>();

    public CommitRun(OpenProject project, Run run) {
        this.project = project;
        this.run = run;
        this.path = RunPaths.run(run.id());
    }

    public void commit(Path folder) throws IOException, CoreException {
        if (isThere()) {
            return;
        }
        RunFolder content = RunFolder.scan(folder);
        skipped.addAll(content.skipped());
        try (Staging staging = Staging.open(project.lfs())) { // until a commit names them, it keeps its objects
            ObjectId tree = insert(content, staging);
            new Branch(project).update((newest, inserter) -> {
                if (newest.find(path).isPresent()) {
                    return Optional.empty();
                }
                TreeEdit edit = new TreeEdit(inserter, newest.root()).folder(path, tree);
                Attributes.ensure(newest, edit, inserter);
                return Optional.of(new Branch.Next(edit.write(), message(), List.of()));
            });
        }
    }

    private boolean isThere() throws IOException {
        try (TreeReader newest = project.newest()) {
            return newest.find(path).isPresent();
        }
    }

    private String message() {
        return "Run " + run.name().replaceAll("\\p{Cntrl}", " ") + " "
                + run.status().word().toLowerCase(Locale.ROOT) + "\n";
    }

    private ObjectId insert(RunFolder content, Staging staging) throws IOException {
        FolderTree tree = new FolderTree();
        try (ObjectInserter inserter = project.repository().newObjectInserter()) {
            for (Map.Entry<String, Pointer> object : objects(content, staging).entrySet()) {
                tree.file(
                        object.getKey(),
                        inserter.insert(Constants.OBJ_BLOB, object.getValue().blob()));
            }
            for (Map.Entry<String, Path> file : content.files().entrySet()) {
                // the record is the one that was given: it is what the index and the window show
                if (!isLfs(file.getKey()) && !file.getKey().equals(RunFiles.RUN)) {
                    tree.file(file.getKey(), plain(inserter, file.getValue()));
                }
            }
            tree.file(RunFiles.RUN, json(inserter, run));
            if (!skipped.isEmpty()) {
                tree.file(RunPaths.SKIPPED, json(inserter, skipped));
            }
            ObjectId id = tree.write(inserter);
            inserter.flush();
            return id;
        }
    }

    /** Puts what LFS keeps in its place. */
    private SortedMap<String, Pointer> objects(RunFolder content, Staging staging) throws IOException {
        List<String> paths =
                content.files().keySet().stream().filter(this::isLfs).toList();
        List<IntakeAll.Source> sources = new ArrayList<>();
        for (String file : paths) {
            Path source = content.files().get(file);
            sources.add(IntakeAll.Source.of(source, Files.size(source)));
        }
        SortedMap<String, Pointer> objects = new TreeMap<>();
        List<Optional<Pointer>> pointers = new IntakeAll(staging, false).take(sources, new NullProgressMonitor());
        for (int i = 0; i < paths.size(); i++) {
            if (pointers.get(i).isPresent()) {
                objects.put(paths.get(i), pointers.get(i).get());
            } else {
                skipped.add(new Skipped(paths.get(i), "It is a Git LFS pointer without the file's own bytes."));
            }
        }
        staging.publish();
        return objects;
    }

    private boolean isLfs(String file) {
        return LfsPaths.matches(path + "/" + file);
    }

    /** A file of any size; a console may have grown large. */
    private static ObjectId plain(ObjectInserter inserter, Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            return inserter.insert(Constants.OBJ_BLOB, size, in);
        }
    }

    private static ObjectId json(ObjectInserter inserter, Object value) throws IOException {
        byte[] bytes = Json.pretty(value).getBytes(StandardCharsets.UTF_8);
        return inserter.insert(Constants.OBJ_BLOB, bytes);
    }
}
