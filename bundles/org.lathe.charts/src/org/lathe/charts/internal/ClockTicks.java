package org.lathe.charts.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.lathe.charts.Range;

/** Ticks of an axis of wall time, at round times of the local clock; midnight is told by its date. */
public final class ClockTicks {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int[] STEPS = {
        1,
        2,
        5,
        10,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        365 * DAY
    };
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private ClockTicks() {}

    /**
     * Ticks along the axis.
     *
     * @param range in seconds since 1970
     * @param width of a label in pixels
     * @param gap between two labels in pixels, at least
     */
    public static List<Tick> across(
            Range range, double pixels, ToDoubleFunction<String> width, double gap, ZoneId zone) {
        double room = Math.max(width.applyAsDouble("00:00"), width.applyAsDouble("30 Nov"));
        for (int step : STEPS) {
            double wide = step < MINUTE ? width.applyAsDouble("00:00:00") : room;
            if (step / range.length() * pixels >= wide + gap) {
                return ticks(range, step, zone);
            }
        }
        return List.of();
    }

    private static List<Tick> ticks(Range range, int step, ZoneId zone) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime start =
                Instant.ofEpochSecond((long) Math.floor(range.low())).atZone(zone);
        ZonedDateTime time = start.truncatedTo(ChronoUnit.DAYS);
        if (step < DAY) {
            long passed = ChronoUnit.SECONDS.between(time, start);
            time = time.plusSeconds(passed / step * step);
        }
        while (time.toEpochSecond() <= range.high()) {
            if (time.toEpochSecond() >= range.low()) {
                ticks.add(new Tick(time.toEpochSecond(), label(time, step)));
            }
            time = step < DAY ? time.plusSeconds(step) : time.plusDays(step / DAY);
        }
        return ticks;
    }

    private static String label(ZonedDateTime time, int step) {
        if (time.toLocalTime().toSecondOfDay() == 0) {
            return DATE.format(time);
        }
        return (step < MINUTE ? SECONDS : MINUTES).format(time);
    }
}
