package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.store.internal.git.Branch;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeEdit;
import org.lathe.store.internal.git.TreeReader;

/** The datasets' cards. They belong to the project's newest tree, not to a version. */
public final class Cards {
    private final OpenProject project;

    public Cards(OpenProject project) {
        this.project = project;
    }

    public String read(String dataset) throws IOException, CoreException {
        try (TreeReader newest = project.newest()) {
            require(newest, dataset);
            return newest.text(Names.card(dataset)).orElse("");
        }
    }

    public void write(String dataset, String text) throws IOException, CoreException {
        new Branch(project).update((newest, inserter) -> {
            require(newest, dataset);
            if (newest.text(Names.card(dataset)).filter(text::equals).isPresent()) {
                return Optional.empty();
            }
            TreeEdit edit = new TreeEdit(inserter, newest.root())
                    .file(
                            Names.card(dataset),
                            inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new Branch.Next(edit.write(), "Card of dataset " + dataset + "\n", List.of()));
        });
    }

    private void require(TreeReader newest, String dataset) throws IOException, CoreException {
        if (!Slug.isSlug(dataset) || newest.folder(Names.dataset(dataset)).isEmpty()) {
            throw Failures.of("There is no dataset '" + dataset + "' in project '" + project.name() + "'.");
        }
    }
}
