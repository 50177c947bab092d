package org.lathe.media.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowMapTest {
    private static RowCodes codes(int... values) {
        RowCodes codes = new RowCodes();
        for (int value : values) {
            codes.add((short) value);
        }
        return codes;
    }

    private final RowMap<String> map = new RowMap<>(List.of(
            new RowMap.Part<>("a#1.csv", codes(0, RowCodes.MISSING, 1), code -> "class" + code),
            new RowMap.Part<>("empty.csv", codes(), code -> "never"),
            new RowMap.Part<>("b.csv", RowCodes.uncoded(2), code -> "")));

    @Test
    void itIsTheMapOfItsEntries() {
        Map<String, String> expected =
                Map.of("a#1.csv#0", "class0", "a#1.csv#2", "class1", "b.csv#0", "", "b.csv#1", "");
        assertEquals(expected, map);
        assertEquals(expected, new HashMap<>(map));
        assertEquals(List.of("a#1.csv#0", "a#1.csv#2", "b.csv#0", "b.csv#1"), List.copyOf(map.keySet()));
        assertEquals(4, map.size());
        expected.forEach((key, value) -> assertEquals(value, map.get(key)));
    }

    @Test
    void otherKeysAreNotInIt() {
        for (String key : List.of(
                "a#1.csv#1",
                "a#1.csv#3",
                "a#1.csv#00",
                "a#1.csv#",
                "a#1.csv",
                "b.csv#-1",
                "#0",
                "",
                "b.csv#99999999999999999999",
                "b.csv#x",
                "empty.csv#0",
                "xb.csv#0")) {
            assertNull(map.get(key), key);
            assertFalse(map.containsKey(key), key);
        }
        assertNull(map.get(7));
    }

    @Test
    void manyRowsAreKept() {
        RowCodes codes = new RowCodes();
        for (int i = 0; i < 200_000; i++) {
            codes.add((short) (i % 3 - 1));
        }
        assertEquals(200_000, codes.size());
        assertEquals(133_333, codes.present());
        assertEquals(1, codes.get(199_999 / 3 * 3 - 1));
        assertEquals(RowCodes.UNCODED, RowCodes.uncoded(200_000).get(199_999));
    }
}
