package org.lathe.charts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lathe.charts.Range;

class TicksTest {
    private static final double PER_LETTER = 7;

    @Test
    void labelsNeverTouchAndNeverRepeat() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            double low = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(14) - 4);
            double length = Math.abs(low) * Math.pow(10, random.nextInt(6) - 3) + Math.pow(10, random.nextInt(10) - 5);
            Range range = new Range(low, low + length);
            double pixels = 60 + random.nextInt(1500);
            check(Ticks.across(range, pixels, TicksTest::width, 16, 1, random.nextBoolean()), range, pixels, true);
            check(Ticks.up(range, pixels, 28), range, pixels, false);
        }
    }

    @Test
    void clockLabelsNeverTouch() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            double low = 1.7e9 + random.nextInt(100_000_000);
            Range range = new Range(low, low + Math.pow(10, 0.5 + 7 * random.nextDouble()));
            List<Tick> ticks = ClockTicks.across(range, 500, TicksTest::width, 16, ZoneId.of("Europe/Berlin"));
            assertApart(ticks, range, 500);
            assertTrue(ticks.size() >= 1 || range.length() > 1e7, "a tick in " + range.length() + " s");
        }
    }

    @Test
    void numbersAreShort() {
        assertEquals("1.2k", ShortNumbers.format(1200, 100, 2000));
        assertEquals("1k", ShortNumbers.format(1000, 500, 2000));
        assertEquals("999", ShortNumbers.format(999, 1, 2000));
        assertEquals("2.5M", ShortNumbers.format(2_500_000, 500_000, 1e7));
        assertEquals("3e-4", ShortNumbers.format(3e-4, 1e-4, 1e-3));
        assertEquals("0.90", ShortNumbers.format(0.9, 0.05, 1));
        assertEquals("0.25", ShortNumbers.format(0.25, 0.25, 1));
        assertEquals("0", ShortNumbers.format(1e-18, 0.1, 1));
        assertEquals("-0.5", ShortNumbers.format(-0.5, 0.5, 1));
        assertEquals("0.001", ShortNumbers.format(0.001));
        assertEquals("5e-6", ShortNumbers.format(5e-6));
    }

    @Test
    void logarithmicTicksAreRoundAndApart() {
        for (Range range : List.of(new Range(1e-8, 1), new Range(0.04, 7), new Range(1, 1e6), new Range(0.9, 1.1))) {
            List<Tick> ticks = Ticks.upLog(range, 200, 28);
            assertTrue(ticks.size() >= 2 && ticks.size() <= 8, range + ": " + ticks);
        }
        assertEquals(
                List.of("0.1", "1", "10"),
                Ticks.upLog(new Range(0.1, 10), 100, 28).stream()
                        .map(Tick::label)
                        .toList());
    }

    private static void check(List<Tick> ticks, Range range, double pixels, boolean across) {
        assertEquals(ticks.size(), new HashSet<>(ticks.stream().map(Tick::label).toList()).size(), range + " " + ticks);
        if (across) {
            assertApart(ticks, range, pixels);
        } else {
            for (int i = 1; i < ticks.size(); i++) {
                assertTrue((ticks.get(i).value() - ticks.get(i - 1).value()) / range.length() * pixels >= 27.9);
            }
        }
    }

    private static void assertApart(List<Tick> ticks, Range range, double pixels) {
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double at = (tick.value() - range.low()) / range.length() * pixels;
            assertTrue(at - width(tick.label()) / 2 >= end + 8, range + " " + ticks);
            end = at + width(tick.label()) / 2;
        }
    }

    private static double width(String text) {
        return text.length() * PER_LETTER;
    }
}
