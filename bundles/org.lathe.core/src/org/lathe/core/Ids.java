package org.lathe.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes ids: UUID version 7 (RFC 9562) as 32 hex digits, so that ids sort by the time they were made and two people's
 * ids never meet.
 */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private final Clock clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A source on the system's clock with cryptographic randomness. */
    public static Ids system() {
        return new Ids(Clock.systemUTC(), new SecureRandom());
    }

    /** The next id; ids of one source only grow, even within a millisecond or when the clock steps back. */
    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(1 << 11);
        } else if (++counter == 1 << 12) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return String.format("%016x%016x", high, low);
    }

    /** Whether the text has an id's form; what comes from outside is checked before it becomes a path. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id itself, for use in a path. @throws IllegalArgumentException when it is none */
    public static String check(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not an id: '" + id + "'");
        }
        return id;
    }
}
