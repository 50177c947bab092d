package org.lathe.media.internal.video;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.lathe.media.internal.Unreadable;

/**
 * Where the encoded pictures of a video lie and when they are shown, in the order in which they are decoded.
 *
 * @param offsets in the file
 * @param sizes in bytes
 * @param times when each is shown, from 0, in units of the track's time scale
 * @param keys whether a picture can be decoded without those before it
 * @param duration of all, in the same units
 */
record SampleTable(long[] offsets, int[] sizes, long[] times, boolean[] keys, long duration) {
    private static final int MOST_SAMPLES = 5_000_000;

    int count() {
        return sizes.length;
    }

    /** The picture that is shown at a time: the last one to begin at or before it. */
    int at(long time) {
        int best = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= time && (times[best] > time || times[i] > times[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The nearest picture at or before this one that can be decoded by itself; the first one where none is marked. */
    int keyBefore(int sample) {
        int key = sample;
        while (key > 0 && !keys[key]) {
            key--;
        }
        return key;
    }

    /** @param table the track's {@code stbl} */
    static SampleTable read(Box table, long fileSize) throws Unreadable {
        int[] sizes = sizes(table.need("stsz"), fileSize);
        long[] offsets = offsets(table, sizes);
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < 0 || offsets[i] < 0 || offsets[i] > fileSize - sizes[i]) {
                throw new Unreadable("is cut off: not all of its pictures are there");
            }
        }
        long[] times = new long[sizes.length];
        long duration = decodeTimes(table.need("stts").table(4, 8), times);
        shift(table.find("ctts"), times);
        long first = Arrays.stream(times).min().orElse(0);
        for (int i = 0; i < times.length; i++) {
            times[i] -= first;
        }
        return new SampleTable(offsets, sizes, times, keys(table.find("stss"), sizes.length), duration);
    }

    private static int[] sizes(Box box, long fileSize) throws Unreadable {
        ByteBuffer head = box.body();
        if (head.limit() < 12) {
            throw new Unreadable("is damaged");
        }
        int all = head.getInt(4);
        long count = head.getInt(8) & 0xffffffffL;
        if (count > MOST_SAMPLES || all < 0 || all * count > fileSize) {
            throw new Unreadable("is too long or damaged: it tells of " + count + " pictures");
        }
        int[] sizes = new int[(int) count];
        if (all > 0) {
            Arrays.fill(sizes, all);
        } else {
            box.table(8, 4).asIntBuffer().get(sizes);
        }
        return sizes;
    }

    private static long[] offsets(Box table, int[] sizes) throws Unreadable {
        Optional<Box> large = table.find("co64");
        ByteBuffer chunks =
                large.isPresent() ? large.get().table(4, 8) : table.need("stco").table(4, 4);
        int chunkCount = chunks.limit() / (large.isPresent() ? 8 : 4);
        ByteBuffer runs = table.need("stsc").table(4, 12);
        long[] offsets = new long[sizes.length];
        int sample = 0;
        int run = 0;
        for (int chunk = 0; chunk < chunkCount && sample < sizes.length; chunk++) {
            while (run + 12 < runs.limit() && runs.getInt(run + 12) - 1 <= chunk) {
                run += 12;
            }
            int inChunk = runs.limit() < 12 ? 0 : runs.getInt(run + 4);
            long at = large.isPresent() ? chunks.getLong(8 * chunk) : chunks.getInt(4 * chunk) & 0xffffffffL;
            for (int i = 0; i < inChunk && sample < sizes.length; i++) {
                offsets[sample] = at;
                at += sizes[sample++];
            }
        }
        if (sample < sizes.length) {
            throw new Unreadable("is damaged: it does not say where all pictures are");
        }
        return offsets;
    }

    private static long decodeTimes(ByteBuffer runs, long[] times) {
        long time = 0;
        int sample = 0;
        while (runs.remaining() >= 8 && sample < times.length) {
            long count = runs.getInt() & 0xffffffffL;
            long delta = runs.getInt() & 0xffffffffL;
            for (long i = 0; i < count && sample < times.length; i++) {
                times[sample++] = time;
                time += delta;
            }
        }
        Arrays.fill(times, sample, times.length, time);
        return time;
    }

    private static void shift(Optional<Box> shifts, long[] times) throws Unreadable {
        if (shifts.isEmpty()) {
            return;
        }
        ByteBuffer runs = shifts.get().table(4, 8);
        int sample = 0;
        while (runs.remaining() >= 8 && sample < times.length) {
            long count = runs.getInt() & 0xffffffffL;
            int shift = runs.getInt();
            for (long i = 0; i < count && sample < times.length; i++) {
                times[sample++] += shift;
            }
        }
    }

    private static boolean[] keys(Optional<Box> box, int count) throws Unreadable {
        boolean[] keys = new boolean[count];
        if (box.isEmpty()) {
            Arrays.fill(keys, true);
            return keys;
        }
        ByteBuffer numbers = box.get().table(4, 4);
        while (numbers.remaining() >= 4) {
            int number = numbers.getInt();
            if (number >= 1 && number <= count) {
                keys[number - 1] = true;
            }
        }
        return keys;
    }
}
