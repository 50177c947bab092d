package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.io.Temporary;
import org.lathe.store.internal.lfs.LfsPaths;

/** Makes a project's repository under a temporary name, and renames it when it is whole. */
public final class NewProject {
    private static final String BRANCH = Constants.R_HEADS + "main";

    private NewProject() {}

    /** @throws java.nio.file.FileSystemException when something of that name is there already */
    public static void create(Path target, String title, String license) throws IOException, CoreException {
        Temporary.removeStale(target.getParent());
        Path folder = Temporary.folder(target.getParent());
        try {
            fill(folder, title, license);
            try {
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(folder, target);
            }
        } finally {
            AtomicFiles.deleteTree(folder);
        }
    }

    private static void fill(Path folder, String title, String license) throws IOException, CoreException {
        JGitSettings.apply();
        try (Repository made =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
            made.create(true);
            configure(made.getConfig());
            RefUpdate head = made.updateRef(Constants.HEAD);
            head.disableRefLog();
            head.link(BRANCH);
        }
        Files.createDirectories(folder.resolve("lfs").resolve("objects"));
        try (OpenProject project = OpenProject.at(folder)) {
            new Branch(project)
                    .update((newest, inserter) -> Optional.of(new Branch.Next(
                            new TreeEdit(inserter, null)
                                    .file(Attributes.FILE, blob(inserter, LfsPaths.attributes()))
                                    .file(
                                            "README.md",
                                            blob(inserter, Card.text(title, license, "A project made with Lathe.")))
                                    .write(),
                            "New project\n",
                            List.of())));
        }
    }

    private static ObjectId blob(ObjectInserter inserter, String text) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With these a clone's {@code git status} does not look at times that a copy or a restore changes. */
    private static void configure(StoredConfig config) throws IOException {
        config.setString("core", null, "checkStat", "minimal");
        config.setBoolean("core", null, "trustctime", false);
        config.setInt("lathe", null, "format", 1);
        config.save();
    }
}
