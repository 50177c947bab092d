package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.Workspace;
import org.lathe.store.internal.lfs.LfsStore;

/** A project's repository, open for one operation; close it after. */
public final class OpenProject implements AutoCloseable {
    private final String name;
    private final Repository repository;

    private OpenProject(String name, Repository repository) {
        this.name = name;
        this.repository = repository;
    }

    /** @throws CoreException when there is no such project, saying which there are */
    public static OpenProject open(Workspace workspace, String name) throws CoreException {
        if (!Slug.isSlug(name) || !isRepository(workspace.project(name))) {
            throw missing(workspace, name);
        }
        try {
            OpenProject project = new OpenProject(name, repository(workspace.project(name)));
            project.branch(); // a repository without a readable HEAD would look empty
            return project;
        } catch (IOException e) {
            throw Failures.io("Project '" + name + "' cannot be opened", e);
        }
    }

    /** Opens the repository in a folder that is not a project's place, such as one that is being made. */
    static OpenProject at(Path gitDir) throws IOException {
        return new OpenProject(gitDir.getFileName().toString(), repository(gitDir));
    }

    /** Opens a bare repository so that what is written to it is flushed to disk before a ref names it. */
    private static Repository repository(Path gitDir) throws IOException {
        JGitSettings.apply();
        Repository repository = new FileRepositoryBuilder()
                .setGitDir(gitDir.toFile())
                .setBare()
                .setMustExist(true)
                .build();
        // in memory only: native git warns of the first in a file
        StoredConfig config = repository.getConfig();
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncObjectFiles", true);
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncRefFiles", true);
        return repository;
    }

    /** Whether the folder looks like a repository. */
    public static boolean isRepository(Path gitDir) {
        return Files.isRegularFile(gitDir.resolve(Constants.HEAD)) && Files.isDirectory(gitDir.resolve("objects"));
    }

    private static CoreException missing(Workspace workspace, String name) {
        List<String> names;
        try {
            names = ProjectFolders.names(workspace);
        } catch (IOException e) {
            return Failures.io("The projects in '" + workspace.projects() + "' cannot be listed", e);
        }
        return Failures.of("There is no project '" + name + "' in '" + workspace.root() + "'"
                + (names.isEmpty() ? "; create it first." : "; there are: " + String.join(", ", names) + "."));
    }

    public String name() {
        return name;
    }

    public Repository repository() {
        return repository;
    }

    public Path gitDir() {
        return repository.getDirectory().toPath();
    }

    public LfsStore lfs() {
        return new LfsStore(gitDir());
    }

    /** The branch that HEAD names, such as {@code refs/heads/main}, whether it has a commit or not. */
    public String branch() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw new IOException("the repository's HEAD cannot be read");
        }
        return head.getLeaf().getName();
    }

    /** The newest commit. */
    public Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.HEAD));
    }

    /** A reader of the newest commit's tree; close it after. */
    public TreeReader newest() throws IOException {
        return TreeReader.of(repository, head());
    }

    @Override
    public void close() {
        repository.close();
    }
}
