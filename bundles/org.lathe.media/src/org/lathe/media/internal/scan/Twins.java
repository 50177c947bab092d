package org.lathe.media.internal.scan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lathe.core.dataset.Skipped;

/** Paths that are one on Windows or macOS, where capitals and ways to write an accent do not count. */
final class Twins {
    private Twins() {}

    /** Of twins only the first stays: a checkout on such a system could hold but one of them. */
    static FileList without(FileList files, List<Skipped> skipped) {
        long[] hashes = new long[files.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(folded(files.path(i)));
        }
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        long[] twice = IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] == sorted[i - 1])
                .mapToLong(i -> sorted[i])
                .toArray();
        return twice.length == 0 ? files : without(files, hashes, twice, skipped);
    }

    /** Looks closely at those whose hash comes twice. */
    private static FileList without(FileList files, long[] hashes, long[] twice, List<Skipped> skipped) {
        Map<String, Integer> seen = new HashMap<>();
        BitSet kept = new BitSet();
        for (int i = 0; i < hashes.length; i++) {
            Integer before =
                    Arrays.binarySearch(twice, hashes[i]) < 0 ? null : seen.putIfAbsent(folded(files.path(i)), i);
            if (before == null) {
                kept.set(i);
            } else {
                skipped.add(new Skipped(files.path(i), reason(files, files.path(before), i)));
            }
        }
        return files.where(kept);
    }

    private static String reason(FileList files, String before, int index) {
        return before.equals(files.path(index))
                ? "has the same name as another dropped file; rename one of them ("
                        + files.get(index).file() + ")."
                : "differs from '" + before + "' in capitals or accents only, which some systems cannot tell apart; "
                        + "rename one of them.";
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** FNV-1a over the characters; 64 bits, so that a million paths hardly ever meet by chance. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
