package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Slug;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;

/** Takes a dataset out of the newest tree; its versions can still be named, for the runs that learned from them. */
public final class DeleteDataset {
    private final OpenProject project;

    public DeleteDataset(OpenProject project) {
        this.project = project;
    }

    /** @return false when there is no such dataset */
    public boolean delete(String dataset) throws IOException, CoreException {
        if (!Slug.isSlug(dataset)) {
            return false;
        }
        return new Branch(project)
                .update((newest, inserter) ->
                        newest.folder(Names.dataset(dataset)).isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Branch.Next(
                                        new TreeEdit(inserter, newest.root())
                                                .remove(Names.dataset(dataset))
                                                .write(),
                                        "Delete dataset " + dataset + "\n",
                                        List.of())))
                .isPresent();
    }
}
