package org.lathe.media.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersCountByTheirValue() {
        List<String> ordered = List.of(
                "-10", "-2", "0", "2", "10", "007b", "a", "B", "c", "class1", "class2", "class10", "class10a", "ä");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        List<String> numbers = List.of("-10", "-2", "0", "2", "10");
        assertEquals(
                numbers,
                List.of("10", "2", "0", "-2", "-10").stream()
                        .sorted(NaturalOrder.COMPARATOR)
                        .toList());
        List<String> names = List.of("a", "B", "c", "class1", "class2", "class10", "class10a", "ä");
        assertEquals(
                names,
                shuffled.stream()
                        .filter(names::contains)
                        .sorted(NaturalOrder.COMPARATOR)
                        .toList());
    }

    @Test
    void theOrderIsTotal() {
        Random random = new Random(2);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(6); c > 0; c--) {
                text.append("-0019aAb.".charAt(random.nextInt(9)));
            }
            texts.add(text.toString());
        }
        texts.sort(NaturalOrder.COMPARATOR);
        for (int i = 0; i < texts.size(); i += 7) {
            for (int j = i; j < texts.size(); j += 11) {
                assertEquals(
                        texts.get(i).equals(texts.get(j)) ? 0 : -1,
                        Integer.signum(NaturalOrder.COMPARATOR.compare(texts.get(i), texts.get(j))),
                        texts.get(i) + " " + texts.get(j));
            }
        }
    }
}
