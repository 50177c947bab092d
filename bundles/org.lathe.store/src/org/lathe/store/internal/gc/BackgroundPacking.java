package org.lathe.store.internal.gc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Workspace;
import org.lathe.store.internal.git.OpenProject;

/**
 * Packs a project's repository now and then, after a commit that left it with many small files. Nobody waits for it; when
 * the process ends or is killed meanwhile, all objects are still there, and a later commit begins again.
 */
public final class BackgroundPacking {
    /** Objects are spread evenly over 256 folders: so many in one mean about 7,000 in all, as git counts. */
    private static final int LOOSE_IN_ONE = 27;

    private static final int PACKS = 50;
    /** Any one does. */
    private static final String FOLDER = "17";

    private final Workspace workspace;
    private final AtomicBoolean running = new AtomicBoolean();

    public BackgroundPacking(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Looks at two folders, and begins when they are full. */
    public void afterCommit(OpenProject project) {
        Path objects = project.gitDir().resolve("objects");
        boolean full = holdsMore(objects.resolve(FOLDER), "*", LOOSE_IN_ONE)
                || holdsMore(objects.resolve("pack"), "*.pack", PACKS);
        if (full && running.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> pack(project.name()), "lathe-packing");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private static boolean holdsMore(Path folder, String names, int most) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            int count = 0;
            for (Path file : files) {
                if (++count > most) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // the commit is made: a folder that cannot be listed is no reason to fail
        }
    }

    private void pack(String name) {
        try (OpenProject project = OpenProject.open(workspace, name)) {
            Packing.now(project, new NullProgressMonitor());
        } catch (IOException | CoreException e) {
            // nobody asked for it and nothing is lost: the next commit tries again, and 'doctor --gc' says why it fails
        } finally {
            running.set(false);
        }
    }
}
