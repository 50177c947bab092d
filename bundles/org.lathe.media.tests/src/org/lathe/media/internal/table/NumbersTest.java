package org.lathe.media.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private final Numbers numbers = new Numbers(false);

    private boolean read(String text) {
        return numbers.read(("<" + text + ">").toCharArray(), 1, text.length() + 1);
    }

    @Test
    void valuesAreThoseOfParseDouble() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Float.intBitsToFloat(random.nextInt());
            for (String text : List.of(
                    Double.toString(value),
                    Float.toString((float) value),
                    Long.toString(random.nextLong() >> random.nextInt(64)),
                    String.format(Locale.ROOT, "%.4f", random.nextGaussian()),
                    String.format(Locale.ROOT, "%+.3e", random.nextGaussian()))) {
                boolean known = !text.equals("NaN");
                assertEquals(known, read(text), text);
                if (known && Math.abs(Double.parseDouble(text)) <= Float.MAX_VALUE) {
                    assertEquals(Double.parseDouble(text), numbers.value(), text);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "+1", "1.", ".5", "1e5", "1E-5", "007", "1e+05", "0000000000000000000001.50", "1e-400"
            })
    void numbersAreKnown(String text) {
        assertTrue(read(text));
        assertEquals(Double.parseDouble(text), numbers.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", "1d", "1f", "12 cm", "--1", "1e5.0", "nan", "١"
            })
    void otherTextsAreNone(String text) {
        assertFalse(read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e39", "-1e99999999", "inf", "-Infinity", "+INF"})
    void tooLargeNumbersAreInfinite(String text) {
        assertTrue(read(text));
        assertTrue(Double.isInfinite(numbers.value()));
        assertEquals(text.startsWith("-"), numbers.value() < 0);
    }

    @Test
    void aCommaMayBeTheDecimalPoint() {
        Numbers german = new Numbers(true);
        assertTrue(german.read("-1,25".toCharArray(), 0, 5));
        assertEquals(-1.25, german.value());
        assertTrue(german.read("3,14159265358979312".toCharArray(), 0, 19));
        assertEquals(Math.PI, german.value(), 1e-15);
        assertEquals("12", german.whole("12,0"));
        assertEquals("0.5", german.plain("0,5"));
    }
}
