package org.lathe.store.internal.gc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.lathe.core.Ids;
import org.lathe.core.Workspace;
import org.lathe.core.io.Json;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunFiles;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.run.ReadRuns;

/**
 * The trees whose bytes are needed: all of each branch, the content that each version's tag stands for as long as its
 * dataset was not deleted, all of what any other ref names, and what runs learned from, those that are still running too.
 */
final class Roots {
    private static final Pattern VERSION = Pattern.compile(Constants.R_TAGS + "dataset/([^/]+)/v\\d+");

    private final OpenProject project;
    private final Workspace workspace;
    private final Set<ObjectId> trees = new LinkedHashSet<>();

    private Roots(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    /** @throws CoreException when a run's record cannot be read: what it needs is not known then */
    static Set<ObjectId> of(OpenProject project, Workspace workspace) throws IOException, CoreException {
        Roots roots = new Roots(project, workspace);
        roots.addRefs();
        roots.addRuns();
        return roots.trees;
    }

    private void addRefs() throws IOException {
        try (RevWalk walk = new RevWalk(project.repository())) {
            for (Ref ref : project.repository().getRefDatabase().getRefs()) {
                RevObject object = walk.peel(walk.parseAny(ref.getObjectId()));
                if (object.getType() != Constants.OBJ_COMMIT) {
                    continue;
                }
                ObjectId tree = walk.parseCommit(object).getTree();
                Matcher version = VERSION.matcher(ref.getName());
                if (version.matches()) {
                    addContent(tree, version.group(1));
                } else {
                    trees.add(tree.copy());
                }
            }
        }
    }

    /** Of an old version's commit nothing else is needed: what stood beside it then may be deleted by now. */
    private void addContent(ObjectId tree, String dataset) throws IOException {
        try (TreeReader newest = project.newest()) {
            if (newest.folder("datasets/" + dataset).isEmpty()) {
                return;
            }
        }
        try (TreeReader reader = TreeReader.empty(project.repository())) {
            reader.find(tree, "datasets/" + dataset + "/content")
                    .filter(TreeReader.Entry::isTree)
                    .ifPresent(content -> trees.add(content.id()));
        }
    }

    private void addRuns() throws IOException, CoreException {
        List<Run> runs = new ArrayList<>(new ReadRuns(project).all());
        if (Files.isDirectory(workspace.runs())) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(workspace.runs())) {
                for (Path folder : folders) {
                    Path record = folder.resolve(RunFiles.RUN);
                    if (Ids.isId(folder.getFileName().toString()) && Files.exists(record)) {
                        runs.add(Json.read(record, Run.class));
                    }
                }
            }
        }
        for (Run run : runs) {
            run.dataset()
                    .filter(input -> run.project().equals(project.name()) && ObjectId.isId(input.tree()))
                    .map(input -> ObjectId.fromString(input.tree()))
                    .filter(this::has)
                    .ifPresent(trees::add);
        }
    }

    private boolean has(ObjectId tree) {
        try {
            return project.repository().getObjectDatabase().has(tree);
        } catch (IOException e) {
            return true; // reading it will say what is wrong
        }
    }
}
