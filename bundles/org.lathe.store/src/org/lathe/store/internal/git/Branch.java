package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/**
 * The project's branch, moved by compare-and-swap: a change is computed on the newest commit, and computed again when
 * somebody else's commit came first. All that it names is on disk before the branch moves.
 */
public final class Branch {
    private static final int MOST_TRIES = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final OpenProject project;

    public Branch(OpenProject project) {
        this.project = project;
    }

    /** Computes the next commit on top of the newest one; may be asked again on a newer one. */
    @FunctionalInterface
    public interface Change {
        /** @return absent when there is nothing to change */
        Optional<Next> on(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException;
    }

    /**
     * The next commit.
     *
     * @param tree its whole tree
     * @param message its message
     * @param tags full names of new refs that shall name it
     * @param gone full names of refs that go with it
     */
    public record Next(ObjectId tree, String message, List<String> tags, List<String> gone) {
        public Next(ObjectId tree, String message, List<String> tags) {
            this(tree, message, tags, List.of());
        }
    }

    /** @return the new commit, absent when there was nothing to change */
    public Optional<ObjectId> update(Change change) throws IOException, CoreException {
        Repository repository = project.repository();
        String branch = project.branch();
        for (int i = 0; i < MOST_TRIES; i++) {
            ObjectId old = id(repository, branch);
            try (TreeReader newest = TreeReader.of(repository, Optional.ofNullable(old));
                    ObjectInserter inserter = repository.newObjectInserter()) {
                Optional<Next> next = change.on(newest, inserter);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                ObjectId commit = inserter.insert(commit(next.get(), old));
                inserter.flush();
                if (move(branch, old, commit, next.get())) {
                    return Optional.of(commit);
                }
            }
        }
        throw new IOException("other processes keep changing the project; try again when they are done");
    }

    private CommitBuilder commit(Next next, ObjectId parent) {
        PersonIdent author = new PersonIdent(project.repository());
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(next.tree());
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(next.message());
        return commit;
    }

    /** @return false when the branch is no longer what it was */
    private boolean move(String branch, ObjectId old, ObjectId commit, Next next) throws IOException {
        List<String> tags = next.tags();
        Repository repository = project.repository();
        try (RefLock lock = RefLock.acquire(project.gitDir());
                RevWalk walk = new RevWalk(repository)) {
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (Objects.equals(id(repository, branch), old) && noneExists(tags)) {
                BatchRefUpdate batch = batch(branch, old, commit, next);
                batch.execute(walk, NullProgressMonitor.INSTANCE);
                if (batch.getCommands().stream().allMatch(c -> c.getResult() == ReceiveCommand.Result.OK)) {
                    return true;
                }
                requireTransient(batch, System.nanoTime() < end);
                removeStaleLocks(branch, next);
                RefLock.pause();
            }
            return false;
        }
    }

    private BatchRefUpdate batch(String branch, ObjectId old, ObjectId commit, Next next) throws IOException {
        List<ReceiveCommand> commands = new ArrayList<>();
        commands.add(new ReceiveCommand(old == null ? ObjectId.zeroId() : old, commit, branch));
        next.tags().forEach(tag -> commands.add(new ReceiveCommand(ObjectId.zeroId(), commit, tag)));
        for (String tag : next.gone()) {
            ObjectId there = id(project.repository(), tag);
            if (there != null) {
                commands.add(new ReceiveCommand(there, ObjectId.zeroId(), tag));
            }
        }
        return project.repository()
                .getRefDatabase()
                .newBatchUpdate()
                .setAtomic(true)
                .disableRefLog()
                .addCommand(commands);
    }

    /** Only a lock or a changed value is worth another try, and not for ever: a ref's name may be in the way. */
    private static void requireTransient(BatchRefUpdate batch, boolean time) throws IOException {
        for (ReceiveCommand command : batch.getCommands()) {
            boolean passing = time && command.getResult() == ReceiveCommand.Result.LOCK_FAILURE
                    || command.getResult() == ReceiveCommand.Result.OK
                    || ReceiveCommand.isTransactionAborted(command);
            if (!passing) {
                throw new IOException(command.getRefName() + " cannot be moved (" + command.getResult() + " "
                        + Optional.ofNullable(command.getMessage()).orElse("") + ")");
            }
        }
    }

    private void removeStaleLocks(String branch, Next next) throws IOException {
        Path gitDir = project.gitDir();
        RefLock.removeStale(gitDir.resolve("packed-refs.lock"));
        RefLock.removeStale(gitDir.resolve(Constants.HEAD + ".lock"));
        RefLock.removeStale(gitDir.resolve(branch + ".lock"));
        for (String tag : next.tags()) {
            RefLock.removeStale(gitDir.resolve(tag + ".lock"));
        }
        for (String tag : next.gone()) {
            RefLock.removeStale(gitDir.resolve(tag + ".lock"));
        }
    }

    private boolean noneExists(List<String> refs) throws IOException {
        for (String ref : refs) {
            if (project.repository().exactRef(ref) != null) {
                return false;
            }
        }
        return true;
    }

    private static ObjectId id(Repository repository, String branch) throws IOException {
        Ref ref = repository.exactRef(branch);
        return ref == null ? null : ref.getObjectId();
    }
}
