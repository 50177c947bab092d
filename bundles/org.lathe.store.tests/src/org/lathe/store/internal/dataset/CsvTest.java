package org.lathe.store.internal.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void whatIsWrittenIsReadTheSame() throws Exception {
        Random random = new Random(5);
        String alphabet = ",\"\n\r\t ;ä😀'a#";
        for (int round = 0; round < 300; round++) {
            Map<String, String> entries = new LinkedHashMap<>();
            for (int row = 0; row < 5; row++) {
                entries.put(text(random, alphabet) + row, text(random, alphabet));
            }
            try (CsvBytes bytes = new CsvBytes("label", entries, value -> value)) {
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(entries, read(text));
            }
        }
    }

    private static Map<String, String> read(String text) throws IOException {
        return Csv.read(text, "x.csv").map(value -> value);
    }

    private static String text(Random random, String alphabet) {
        int[] points = alphabet.codePoints().toArray();
        return random.ints(random.nextInt(8), 0, points.length)
                .map(i -> points[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void otherPeoplesListsAreRead() throws Exception {
        assertEquals(Map.of("a", "1", "b", ""), read("sample,label\r\na,1\r\nb,"));
        assertEquals(Map.of(), read(""));
        assertThrows(IOException.class, () -> Csv.read("sample,label\na\n", "x.csv"));
        assertThrows(IOException.class, () -> Csv.read("sample,label\na,b,c\n", "x.csv"));
    }
}
