package org.lathe.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = 5;

    @Test
    void tellsFilesBytesSpeedAndTimeLeft() {
        Pace pace = new Pace(1000, 1_000_000_000, () -> now);
        assertEquals("0 of 1,000 files", pace.words(0, 0));
        now += 2 * SECOND;
        assertEquals("250 of 1,000 files · 250 MB · 125 MB/s · 6 s left", pace.words(250, 250_000_000));
    }

    @Test
    void theSpeedIsThatOfTheLastSeconds() {
        Pace pace = new Pace(0, 10_000_000_000L, () -> now);
        for (int i = 1; i <= 10; i++) {
            now += SECOND;
            pace.words(0, i * 100_000_000L);
        }
        now += 4 * SECOND;
        pace.words(0, 1_004_000_000L);
        now += 3 * SECOND;
        assertEquals("0 files · 1.0 GB · 1.0 MB/s · 2 h 29 min left", pace.words(0, 1_007_000_000L));
    }

    @Test
    void withoutTotalsThereIsNoTimeLeft() {
        Pace pace = new Pace(0, 0, () -> now);
        now += SECOND;
        assertEquals("1 file · 500 B · 500 B/s", pace.words(1, 500));
    }

    @Test
    void aStandstillHasNoTimeLeft() {
        Pace pace = new Pace(10, 100, () -> now);
        now += 10 * SECOND;
        assertEquals("0 of 10 files", pace.words(0, 0));
    }

    @Test
    void longTimesAreSaidShortly() {
        Pace pace = new Pace(0, 1_000_000, () -> now);
        now += SECOND;
        assertEquals("0 files · 10.0 kB · 10.0 kB/s · 1 min 39 s left", pace.words(0, 10_000));
    }

    @Test
    void aMonitorIsToldFiveTimesASecondAtMost() {
        Pace pace = new Pace(100, 0, () -> now);
        List<String> told = new ArrayList<>();
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                told.add(name);
            }
        };
        for (int i = 0; i < 50; i++) {
            now += SECOND / 50;
            pace.tell(monitor, i, 0);
        }
        assertEquals(5, told.size());
        assertEquals("9 of 100 files", told.getFirst());
    }
}
