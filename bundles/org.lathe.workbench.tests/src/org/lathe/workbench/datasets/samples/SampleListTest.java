package org.lathe.workbench.datasets.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Split;
import org.lathe.workbench.datasets.samples.Sample.State;

class SampleListTest {
    private final SampleList list = SampleList.of(Fixtures.images(100));

    private static SampleFilter filter(String label, Split split, String text, boolean changed) {
        return new SampleFilter(Optional.ofNullable(label), Optional.ofNullable(split), text, changed);
    }

    private List<String> keys(SampleList from, SampleFilter filter) {
        return IntStream.of(from.find(filter, new NullProgressMonitor()))
                .mapToObj(i -> from.get(i).key())
                .toList();
    }

    @Test
    void filtersMeanAllOfThem() {
        assertEquals(100, keys(list, SampleFilter.ALL).size());
        assertEquals(50, keys(list, filter("dog", null, "", false)).size());
        assertEquals(10, keys(list, filter("dog", Split.TEST, "", false)).size());
        assertEquals(0, keys(list, filter("cat", Split.TEST, "", false)).size());
        assertEquals(List.of("dog/0000019.png"), keys(list, filter("dog", Split.TEST, " 0019.PNG ", false)));
        assertEquals(50, keys(list, filter(null, null, "CAT", false)).size());
    }

    @Test
    void changesAreSeenAndFound() {
        SampleList changed = list.with(Changes.to(list).relabel(Set.of("cat/0000000.png", "cat/0000002.png"), "dog"));
        assertEquals(52, keys(changed, filter("dog", null, "", false)).size());
        assertEquals(List.of("cat/0000000.png", "cat/0000002.png"), keys(changed, filter(null, null, "", true)));
        Sample sample = changed.get(changed.indexOf("cat/0000000.png").getAsInt());
        assertEquals("dog", sample.label());
        assertEquals(State.CHANGED, sample.state());
    }

    @Test
    void removedOnesAreNotShownAndAddedOnesComeFirst() {
        SampleList removed = list.with(Changes.to(list).remove(Set.of("cat/0000000.png")));
        SampleList both = removed.with(Changes.to(removed)
                .add(List.of(Path.of("/new/a.png"), Path.of("/other/a.png")), "cat", Optional.of(Split.TEST)));
        List<String> shown = keys(both, filter("cat", null, "", false));
        assertEquals(List.of("a.png", "a-2.png", "cat/0000002.png"), shown.subList(0, 3));
        assertEquals(51, shown.size());
        assertEquals(Split.TEST, both.get(both.indexOf("a-2.png").getAsInt()).split());
    }

    @Test
    void filesThatAreNoSamplesAreLeftOut() {
        DatasetContent content = Fixtures.images(10);
        content.files().put("annotations.json", Path.of("/objects/json"));
        assertEquals(10, SampleList.of(content).size());
    }

    @Test
    void aSearchEndsWhenItIsNoLongerWanted() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> list.find(SampleFilter.ALL, monitor));
    }

    @Test
    void changesBackAndForthLeaveNoTrace() {
        Set<String> one = Set.of("cat/0000000.png");
        SampleList there = list.with(Changes.to(list).relabel(one, "dog"));
        assertTrue(Changes.to(there).relabel(one, "cat").isEmpty());
        SampleList moved = list.with(Changes.to(list).move(one, Split.TEST));
        assertTrue(Changes.to(moved).move(one, Split.TRAIN).isEmpty());
        SampleList added = list.with(Changes.to(list).add(List.of(Path.of("/x/n.png")), "cat", Optional.empty()));
        assertEquals(
                "dog",
                Changes.to(added)
                        .relabel(Set.of("n.png"), "dog")
                        .added()
                        .getFirst()
                        .label());
        assertTrue(Changes.to(added).remove(Set.of("n.png")).isEmpty());
    }

    @Test
    void whatIsRemovedNeedsNoOtherChange() {
        Set<String> one = Set.of("cat/0000000.png");
        SampleList relabelled = list.with(Changes.to(list).relabel(one, "dog"));
        SampleList moved = list.with(Changes.to(relabelled).move(one, Split.VALIDATION));
        assertEquals(2, moved.edit().size());
        assertEquals(one, Changes.to(moved).remove(one).removed());
        assertEquals(1, Changes.to(moved).remove(one).size());
    }

    @Test
    void stepsAreUndoneAndRedone() {
        EditHistory none = EditHistory.EMPTY;
        EditHistory one = none.then(Changes.to(list).remove(Set.of("cat/0000000.png")));
        EditHistory two = one.then(Changes.to(list.with(one.now())).remove(Set.of("cat/0000002.png")));
        assertEquals(two, two.then(two.now()));
        assertEquals(one.now(), two.undone().now());
        assertEquals(two, two.undone().redone());
        assertTrue(two.undone().undone().now().isEmpty());
        assertEquals(none, none.undone());
        assertEquals(
                List.of(),
                two.undone()
                        .then(Changes.to(list).remove(Set.of("dog/0000001.png")))
                        .redo());
    }

    @Test
    void sessionsTellTheirListenersAndOlderVersionsStayAsTheyAre() {
        EditSession newest = new EditSession(list, 3, 3, EditHistory.EMPTY);
        int[] told = new int[1];
        newest.addListener(() -> told[0]++);
        newest.change(c -> c.relabel(Set.of("cat/0000000.png"), "bird"));
        newest.change(c -> c.relabel(Set.of("cat/0000000.png"), "bird"));
        assertEquals(1, told[0]);
        assertEquals(List.of("cat", "dog", "bird"), newest.classes());
        assertEquals(4, newest.nextNumber());
        EditSession old = new EditSession(list, 2, 3, EditHistory.EMPTY);
        old.change(c -> c.remove(Set.of("cat/0000000.png")));
        assertTrue(!old.isDirty() && !old.isEditable());
    }
}
