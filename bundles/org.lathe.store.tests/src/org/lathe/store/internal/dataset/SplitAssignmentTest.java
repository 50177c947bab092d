package org.lathe.store.internal.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;

class SplitAssignmentTest {
    private static Map<String, String> samples(int classes, int each, int from) {
        Map<String, String> samples = new LinkedHashMap<>();
        for (int label = 0; label < classes; label++) {
            for (int i = 0; i < each; i++) {
                samples.put(label + "/" + (from + i), "class " + label);
            }
        }
        return samples;
    }

    private static Map<String, Split> assign(Map<String, String> samples, Map<String, Split> previous) {
        return SplitAssignment.assign(samples, true, Map.of(), previous, SplitRatios.STANDARD);
    }

    private static long count(Map<String, Split> splits, String prefix, Split split) {
        return splits.entrySet().stream()
                .filter(s -> s.getKey().startsWith(prefix) && s.getValue() == split)
                .count();
    }

    @Test
    void eachClassHasTheSharesAsNearAsWholeSamplesAllow() {
        for (int each = 1; each < 60; each++) {
            Map<String, Split> splits = assign(samples(7, each, 0), Map.of());
            for (int label = 0; label < 7; label++) {
                for (Split split : Split.values()) {
                    double exact = SplitRatios.STANDARD.of(split) * each;
                    assertTrue(Math.abs(count(splits, label + "/", split) - exact) < 1, each + " " + split);
                }
            }
        }
    }

    @Test
    void whatIsLeftOverGoesToEachSplitInTurn() {
        Map<String, Split> splits = assign(samples(100, 5, 0), Map.of());
        assertEquals(400, count(splits, "", Split.TRAIN));
        assertEquals(50, count(splits, "", Split.VALIDATION));
        assertEquals(50, count(splits, "", Split.TEST));
        assertEquals(3, count(assign(samples(3, 1, 0), Map.of()), "", Split.TRAIN));
    }

    @Test
    void theOrderDoesNotMatter() {
        Map<String, String> samples = samples(5, 40, 0);
        List<String> keys = new ArrayList<>(samples.keySet());
        Collections.shuffle(keys, new Random(3));
        Map<String, String> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, samples.get(key)));
        assertEquals(assign(samples, Map.of()), assign(shuffled, Map.of()));
        assertEquals(keys, List.copyOf(assign(shuffled, Map.of()).keySet()));
    }

    @Test
    void whatHadASplitKeepsItAndTheRestEvensOut() {
        Map<String, Split> first = assign(samples(3, 10, 0), Map.of());
        Map<String, String> more = samples(3, 10, 0);
        more.putAll(samples(3, 30, 10));
        Map<String, Split> second = assign(more, first);
        first.forEach((key, split) -> assertEquals(split, second.get(key)));
        assertEquals(4, count(second, "1/", Split.TEST));
        assertEquals(32, count(second, "1/", Split.TRAIN));
    }

    @Test
    void aSplitThatCameWithTheSampleCountsMost() {
        Map<String, Split> given = new HashMap<>();
        samples(1, 10, 0).keySet().forEach(key -> given.put(key, Split.TEST));
        Map<String, Split> splits = SplitAssignment.assign(
                samples(1, 20, 0), true, given, Map.of("0/0", Split.TRAIN), SplitRatios.STANDARD);
        assertEquals(Split.TEST, splits.get("0/0"));
        assertEquals(10, count(splits, "", Split.TEST));
        assertEquals(9, count(splits, "", Split.TRAIN));
    }
}
