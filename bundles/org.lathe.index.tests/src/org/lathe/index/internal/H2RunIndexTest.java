package org.lathe.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Workspace;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunNotes;

class H2RunIndexTest {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private Workspace workspace;
    private H2RunIndex index;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder.resolve("a b ä"));
        index = new H2RunIndex(workspace, notices::add);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static List<IndexedRun> runs(int count) {
        return IntStream.range(0, count)
                .map(i -> count - 1 - i)
                .mapToObj(Runs::indexed)
                .toList();
    }

    private void putAll(List<IndexedRun> runs) throws CoreException {
        for (IndexedRun run : runs) {
            index.put(run.run(), run.notes());
        }
    }

    @Test
    void nothingIsOpenedBeforeTheFirstUse() {
        assertFalse(Files.exists(workspace.index()));
    }

    @Test
    void aSemicolonInThePathIsRefusedInOneSentence() {
        try (H2RunIndex odd = new H2RunIndex(new Workspace(folder.resolve("a;b")), notices::add)) {
            String message = assertThrows(CoreException.class, odd::revision).getMessage();
            assertTrue(message.contains("';' in its path"));
        }
    }

    @Test
    void runsComeBackAsTheyWerePutNewestFirst() throws CoreException {
        putAll(runs(7).reversed());
        assertEquals(runs(7), index.list(Optional.empty()));
        assertEquals(
                runs(7).stream().filter(r -> r.run().project().equals("odd")).toList(), index.list(Optional.of("odd")));
        assertEquals(List.of(), index.list(Optional.of("none")));
        index.put(Runs.queued(8), RunNotes.NONE);
        assertEquals(
                new IndexedRun(Runs.queued(8), RunNotes.NONE),
                index.list(Optional.empty()).getFirst());
    }

    @Test
    void putReplacesAndRemoveRemoves() throws CoreException {
        index.put(Runs.running(1), Runs.notes(1));
        index.put(Runs.finished(1), RunNotes.NONE);
        assertEquals(List.of(new IndexedRun(Runs.finished(1), RunNotes.NONE)), index.list(Optional.empty()));
        index.remove(Runs.id(1));
        index.remove(Runs.id(1));
        assertEquals(List.of(), index.list(Optional.empty()));
    }

    @Test
    void anEndedRunDoesNotLiveAgain() throws CoreException {
        index.put(Runs.finished(1), RunNotes.NONE);
        long before = index.revision();
        index.put(Runs.running(1), RunNotes.NONE);
        assertEquals(Runs.finished(1), index.resolve(Runs.id(1)).run());
        assertEquals(before, index.revision());
    }

    @Test
    void theRevisionGrowsWithEachChangeAndOnlyThen() throws CoreException {
        long last = index.revision();
        assertEquals(last, index.revision());
        index.put(Runs.queued(1), RunNotes.NONE);
        assertTrue(index.revision() > last);
        last = index.revision();
        index.touch();
        assertTrue(index.revision() > last);
        last = index.revision();
        index.list(Optional.empty());
        assertEquals(last, index.revision());
        index.remove(Runs.id(1));
        assertTrue(index.revision() > last);
    }

    @Test
    void referencesAreIdsBeginningsAndNames() throws CoreException {
        putAll(runs(3));
        index.put(Runs.queued(9), RunNotes.NONE.with("name", "beef", Runs.NOW));
        assertEquals(Runs.id(2), index.resolve(Runs.id(2)).run().id());
        assertEquals(Runs.id(2), index.resolve("01980002").run().id());
        assertEquals(Runs.id(1), index.resolve("run-1").run().id());
        assertEquals(Runs.id(9), index.resolve("beef").run().id());
        assertTrue(message("run-9").contains("There is no run 'run-9'"));
        assertTrue(message("0198").contains("'0198' may be any of 4 runs"));
        assertTrue(message("019").contains("There is no run"));
        assertTrue(message("x' OR '1'='1").contains("There is no run"));
        index.put(Runs.queued(10), RunNotes.NONE.with("name", "run-1", Runs.NOW));
        assertTrue(message("run-1").contains("2 runs"));
    }

    private String message(String reference) {
        return assertThrows(CoreException.class, () -> index.resolve(reference)).getMessage();
    }

    @Test
    void aRebuildGivesTheSameContent() throws CoreException {
        assertTrue(index.incomplete());
        putAll(runs(30));
        index.put(Runs.queued(99), RunNotes.NONE);
        List<IndexedRun> before = index.list(Optional.empty());
        long revision = index.revision();
        index.rebuild(before.reversed());
        assertEquals(before, index.list(Optional.empty()));
        assertFalse(index.incomplete());
        assertTrue(index.revision() > revision);
        index.rebuild(List.of());
        assertEquals(List.of(), index.list(Optional.empty()));
    }

    @Test
    void aThousandRunsAreListed() throws CoreException {
        List<IndexedRun> many = runs(1000);
        index.rebuild(many);
        assertEquals(many, index.list(Optional.empty()));
    }

    @Test
    void aDeletedIndexIsIncompleteAndItsRevisionGoesOn() throws Exception {
        putAll(runs(3));
        long before = index.revision();
        index.close();
        try (Stream<Path> files = Files.list(workspace.index())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertTrue(index.incomplete());
        assertTrue(index.revision() > before);
    }

    @Test
    void aDamagedDatabaseIsSetAsideWithOneSentence() throws Exception {
        index.rebuild(runs(50));
        index.close();
        Path file = database();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 7) {
            bytes[i] ^= 0x5a;
        }
        Files.write(file, bytes);
        assertEquals(List.of(), index.list(Optional.empty()));
        assertTrue(index.incomplete());
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().contains("damaged and is made again"));
        index.rebuild(runs(5));
        assertEquals(runs(5), index.list(Optional.empty()));
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAside() throws Exception {
        Files.createDirectories(workspace.index());
        Files.writeString(database(), "hello");
        index.put(Runs.queued(1), RunNotes.NONE);
        assertEquals(1, index.list(Optional.empty()).size());
        assertEquals(1, notices.size());
    }

    @Test
    void aTruncatedDatabaseIsSetAsideOrRead() throws Exception {
        index.rebuild(runs(50));
        index.close();
        byte[] bytes = Files.readAllBytes(database());
        Files.write(database(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        index.list(Optional.empty());
        index.rebuild(runs(5));
        assertEquals(runs(5), index.list(Optional.empty()));
    }

    private Path database() {
        return workspace.index().resolve("runs-" + Schema.VERSION + ".mv.db");
    }

    @Test
    void manyThreadsAndTwoIndexesMayPut() throws Exception {
        try (H2RunIndex other = new H2RunIndex(workspace, notices::add)) {
            List<Exception> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(t -> Thread.ofPlatform().start(() -> putSome(t % 2 == 0 ? index : other, t, failures)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), failures);
            assertEquals(21, index.list(Optional.empty()).size());
            assertEquals(index.list(Optional.empty()), other.list(Optional.empty()));
            assertEquals(index.revision(), other.revision());
        }
    }

    private static void putSome(H2RunIndex index, int thread, List<Exception> failures) {
        try {
            for (int i = 0; i < 20; i++) {
                Run run = Runs.running(i % 4 == 0 ? 0 : thread * 100 + 1 + i % 5);
                index.put(run, RunNotes.NONE);
            }
        } catch (CoreException e) {
            failures.add(e);
        }
    }
}
