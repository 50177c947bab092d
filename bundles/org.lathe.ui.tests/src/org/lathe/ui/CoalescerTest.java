package org.lathe.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescerTest {
    private final FakeLoop loop = new FakeLoop();
    private final List<Long> runs = new ArrayList<>();
    private final Coalescer coalescer = new Coalescer(loop, () -> runs.add(loop.millis()));

    @Test
    void theFirstRequestIsAnsweredAtOnce() {
        coalescer.request();
        loop.pass(0);
        assertEquals(List.of(0L), runs);
    }

    @Test
    void aStormOfRequestsRunsTenTimesASecond() {
        for (int ms = 0; ms < 5000; ms++) {
            for (int i = 0; i < 20; i++) {
                coalescer.request();
            }
            loop.pass(1);
        }
        loop.pass(1000);
        assertTrue(runs.size() <= 51, runs.size() + " runs in five seconds");
        assertTrue(runs.size() >= 49, runs.size() + " runs in five seconds");
        assertEquals(runs.size(), loop.posts, "one way to the UI thread a run");
        for (int i = 1; i < runs.size(); i++) {
            assertTrue(runs.get(i) - runs.get(i - 1) >= Coalescer.INTERVAL_MS);
        }
    }

    @Test
    void theLastRequestIsNeverLost() {
        coalescer.request();
        loop.pass(10);
        coalescer.request();
        loop.pass(10_000);
        assertEquals(2, runs.size());
    }

    @Test
    void aRequestMadeByTheActionRunsLater() {
        List<Long> again = new ArrayList<>();
        Coalescer[] self = new Coalescer[1];
        self[0] = new Coalescer(loop, () -> {
            again.add(loop.millis());
            if (again.size() < 3) {
                self[0].request();
            }
        });
        self[0].request();
        loop.pass(1000);
        assertEquals(List.of(0L, 100L, 200L), again);
    }

    @Test
    void nothingRunsOnWhatIsDisposed() {
        coalescer.request();
        loop.alive = false;
        loop.pass(1000);
        assertTrue(runs.isEmpty());
        loop.ended = true;
        coalescer.request();
        coalescer.request();
        assertEquals(1, loop.posts);
    }

    @Test
    void aFailingActionDoesNotEndIt() {
        List<Long> tries = new ArrayList<>();
        Coalescer failing = new Coalescer(loop, () -> {
            tries.add(loop.millis());
            throw new IllegalStateException("a bug");
        });
        failing.request();
        assertThrows(IllegalStateException.class, () -> loop.pass(0));
        failing.request();
        assertThrows(IllegalStateException.class, () -> loop.pass(500));
        assertEquals(2, tries.size());
    }

    @Test
    void queuedCommandsRunInOrderAndNoneIsLost() {
        UiQueue queue = new UiQueue(loop);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            queue.execute(() -> {
                order.add(number);
                if (number == 2) {
                    throw new IllegalStateException("a bug");
                }
            });
        }
        assertThrows(IllegalStateException.class, () -> loop.pass(0));
        loop.pass(1000);
        assertEquals(List.of(0, 1, 2, 3, 4), order);
    }
}
