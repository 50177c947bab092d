package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.Skipped;
import org.lathe.store.internal.git.Attributes;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.Card;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeChanges;
import org.lathe.store.internal.git.TreeEdit;
import org.lathe.store.internal.git.TreeReader;

/** The commit of a dataset's next version on top of the project's newest commit, whichever that is by then. */
final class NextVersion {
    private final OpenProject project;
    private final String dataset;
    private final String message;
    private final Maker maker;
    private ObjectId previousData;
    private VersionContent content;
    private int number;

    /** Makes the content on top of the newest commit; may be asked again on a newer one. */
    @FunctionalInterface
    interface Maker {
        VersionContent on(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException;
    }

    /** @param message why; blank for a summary of what the version holds */
    NextVersion(OpenProject project, String dataset, String message, Maker maker) {
        this.project = project;
        this.dataset = dataset;
        this.message = message;
        this.maker = maker;
    }

    /** Makes the version, unless its content is what the newest one holds already. */
    ImportReport commit(List<Skipped> skipped) throws IOException, CoreException {
        new Branch(project).update(this::next);
        long changed = changed();
        return new ImportReport(
                dataset,
                number,
                content.tree().name(),
                content.description().samples(),
                content.bytes(),
                changed,
                content.files() - changed,
                List.copyOf(skipped));
    }

    private Optional<Branch.Next> next(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException {
        Versions versions = new Versions(project);
        Optional<DatasetVersion> previous = versions.newest(newest, dataset);
        previousData = newest.folder(Names.content(dataset) + "/" + Names.DATA).orElse(null);
        content = maker.on(newest, inserter);
        if (previous.filter(v -> v.tree().equals(content.tree().name())).isPresent()) {
            number = previous.get().number();
            return Optional.empty();
        }
        number = versions.nextNumber(newest, dataset);
        TreeEdit edit = new TreeEdit(inserter, newest.root()).folder(Names.content(dataset), content.tree());
        Attributes.ensure(newest, edit, inserter);
        String summary = content.summary(dataset);
        if (newest.find(Names.card(dataset)).isEmpty()) {
            byte[] card = Card.text(dataset, "", summary).getBytes(StandardCharsets.UTF_8);
            edit.file(Names.card(dataset), inserter.insert(Constants.OBJ_BLOB, card));
        }
        return Optional.of(new Branch.Next(
                edit.write(),
                VersionMessage.of(message.isBlank() ? summary : message, content.bytes()),
                List.of(Names.tag(dataset, number))));
    }

    /** How many files are new or not what they were. */
    private long changed() throws IOException {
        long[] count = {0};
        try (ObjectReader reader = project.repository().newObjectReader()) {
            TreeChanges.between(reader, previousData, content.data(), (path, before, after) -> {
                if (!after.equals(ObjectId.zeroId())) {
                    count[0]++;
                }
            });
        }
        return count[0];
    }
}
