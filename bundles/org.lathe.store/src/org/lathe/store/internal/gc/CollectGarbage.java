package org.lathe.store.internal.gc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.lathe.core.Workspace;
import org.lathe.core.project.Freed;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.lfs.IntakeJournal;
import org.lathe.store.internal.lfs.Turns;

/** Removes the LFS objects that nothing needs, then packs what git keeps. */
public final class CollectGarbage {
    private static final Pattern OID = Pattern.compile("[0-9a-f]{64}");

    private final OpenProject project;
    private final Workspace workspace;

    public CollectGarbage(OpenProject project, Workspace workspace) {
        this.project = project;
        this.workspace = workspace;
    }

    public Freed run(IProgressMonitor monitor) throws IOException, CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Freeing space of " + project.name(), 100);
        Freed objects = Turns.collect(project.lfs(), progress, () -> removeObjects(progress));
        progress.setWorkRemaining(50);
        return objects.plus(Packing.now(project, progress.split(50)));
    }

    private Freed removeObjects(SubMonitor progress) throws IOException, CoreException {
        NeededObjects.Filter needed;
        try (ObjectReader reader = project.repository().newObjectReader()) {
            NeededObjects objects = new NeededObjects(reader, progress.split(40));
            for (ObjectId tree : Roots.of(project, workspace)) {
                objects.addTree(tree);
            }
            needed = objects.filter();
        }
        Freed freed = Freed.NOTHING;
        Path root = project.lfs().objects();
        if (Files.isDirectory(root)) {
            SubMonitor removing = progress.split(10).setWorkRemaining(256);
            try (DirectoryStream<Path> shards = Files.newDirectoryStream(root)) {
                for (Path shard : shards) {
                    freed = freed.plus(removeUnneeded(shard, needed));
                    removing.split(1);
                }
            }
        }
        IntakeJournal.prune(project.lfs(), needed::needs);
        return freed;
    }

    private static Freed removeUnneeded(Path folder, NeededObjects.Filter needed) throws IOException {
        Freed freed = Freed.NOTHING;
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (Files.isDirectory(child)) {
                    freed = freed.plus(removeUnneeded(child, needed));
                } else if (OID.matcher(child.getFileName().toString()).matches()
                        && !needed.needs(child.getFileName().toString())) {
                    freed = freed.plus(remove(child));
                }
            }
        }
        return freed;
    }

    private static Freed remove(Path object) throws IOException {
        try {
            long bytes = isShared(object) ? 0 : Files.size(object);
            Files.delete(object);
            return new Freed(1, bytes);
        } catch (NoSuchFileException e) {
            return Freed.NOTHING;
        }
    }

    /** The bytes of a file with another name elsewhere (imported with a link) stay on the disk. */
    private static boolean isShared(Path object) throws IOException {
        return Files.getFileStore(object).supportsFileAttributeView("unix")
                && (int) Files.getAttribute(object, "unix:nlink") > 1;
    }
}
