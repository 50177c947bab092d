package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;
import org.lathe.store.internal.git.TreeReader;

/** Takes a version's tag away, and its content out of the newest tree when it is there. */
public final class DeleteVersion {
    private final OpenProject project;
    private final DatasetVersion version;

    public DeleteVersion(OpenProject project, DatasetVersion version) {
        this.project = project;
        this.version = version;
    }

    public void delete() throws IOException, CoreException {
        new Branch(project).update(this::next);
    }

    private Optional<Branch.Next> next(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException {
        String dataset = version.dataset();
        Versions versions = new Versions(project);
        TreeEdit edit = new TreeEdit(inserter, newest.root());
        if (newest.folder(Names.dataset(dataset)).isPresent()) {
            edit.file(
                    Names.deleted(dataset),
                    DeletedVersions.of(newest, dataset).with(version.number()).insert(inserter));
        }
        boolean isNewest = versions.newest(newest, dataset)
                .filter(v -> v.number() == version.number())
                .isPresent();
        if (isNewest) {
            Optional<DatasetVersion> before = versions.all(dataset).stream()
                    .filter(v -> v.number() != version.number())
                    .findFirst();
            if (before.isPresent()) {
                edit.folder(
                        Names.content(dataset), ObjectId.fromString(before.get().tree()));
            } else {
                edit.remove(Names.dataset(dataset));
            }
        }
        return Optional.of(new Branch.Next(
                edit.write(),
                "Delete " + version.label() + "\n",
                List.of(),
                List.of(Names.tag(dataset, version.number()))));
    }
}
