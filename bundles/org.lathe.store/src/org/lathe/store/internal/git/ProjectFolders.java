package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lathe.core.Slug;
import org.lathe.core.Workspace;

/** Which projects a workspace's folder holds. */
public final class ProjectFolders {
    private static final String SUFFIX = ".git";

    private ProjectFolders() {}

    /** The names of all projects in order. */
    public static List<String> names(Workspace workspace) throws IOException {
        if (!Files.isDirectory(workspace.projects())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(workspace.projects())) {
            return folders.filter(OpenProject::isRepository)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(Slug::isSlug)
                    .sorted()
                    .toList();
        }
    }
}
