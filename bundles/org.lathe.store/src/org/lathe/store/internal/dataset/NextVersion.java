package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Split;
import org.lathe.core.io.Json;
import org.lathe.store.internal.git.Attributes;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.Card;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;
import org.lathe.store.internal.git.TreeReader;

/** The commit of a dataset's next version on top of the project's newest commit, whichever that is by then. */
final class NextVersion implements Branch.Change {
    private final OpenProject project;
    private final ImportRequest request;
    private final ImportPlan plan;
    private final SortedPlan sorted;
    private final ObjectId data;
    private Map<String, ObjectId> previousFiles = Map.of();
    private ObjectId tree;
    private int number;

    NextVersion(OpenProject project, ImportRequest request, ImportPlan plan, SortedPlan sorted, ObjectId data) {
        this.project = project;
        this.request = request;
        this.plan = plan;
        this.sorted = sorted;
        this.data = data;
    }

    @Override
    public Optional<Branch.Next> on(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException {
        String content = Names.content(request.dataset());
        Versions versions = new Versions(project);
        Optional<DatasetVersion> previous = versions.newest(newest, request.dataset());
        previousFiles = WriteVersion.blobs(newest, request.dataset());
        tree = content(OpenVersion.splits(newest, content), inserter);
        if (previous.filter(v -> v.tree().equals(tree.name())).isPresent()) {
            number = previous.get().number();
            return Optional.empty();
        }
        number = versions.nextNumber(request.dataset());
        TreeEdit edit = new TreeEdit(inserter, newest.root()).folder(content, tree);
        Attributes.ensure(newest, edit, inserter);
        if (newest.find(Names.card(request.dataset())).isEmpty()) {
            edit.file(Names.card(request.dataset()), blob(inserter, Card.text(request.dataset(), "", summary())));
        }
        return Optional.of(new Branch.Next(
                edit.write(),
                VersionMessage.of(request.message().isBlank() ? summary() : request.message(), sorted.bytes()),
                List.of(Names.tag(request.dataset(), number))));
    }

    private ObjectId content(Map<String, Split> kept, ObjectInserter inserter) throws IOException {
        Map<String, String> splits = new LinkedHashMap<>();
        SplitAssignment.assign(sorted.classes(), plan.splits(), kept, request.splits())
                .forEach((key, split) -> splits.put(key, split.key()));
        TreeEdit content = new TreeEdit(inserter, null)
                .file(Names.DESCRIPTION, blob(inserter, Json.pretty(sorted.description())))
                .file(Names.SPLITS, blob(inserter, Csv.write("sample", "split", splits)))
                .folder(Names.DATA, data);
        if (!sorted.labels().isEmpty()) {
            content.file(Names.LABELS, blob(inserter, Csv.write("sample", "label", sorted.labels())));
        }
        return content.write();
    }

    private String summary() {
        return request.dataset() + ": "
                + sorted.description().kind().count(sorted.description().samples());
    }

    private static ObjectId blob(ObjectInserter inserter, String text) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The blobs of the version before, by path; known after the commit. */
    Map<String, ObjectId> previousFiles() {
        return previousFiles;
    }

    /** The version's number; known after the commit. */
    int number() {
        return number;
    }

    /** The id of the version's content; known after the commit. */
    String tree() {
        return tree.name();
    }

    long samples() {
        return sorted.description().samples();
    }
}
