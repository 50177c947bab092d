package org.lathe.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "999999, 1.0 MB", "1200000000, 1.2 GB", "123456789, 123 MB"})
    void bytes(long bytes, String words) {
        assertEquals(words, Words.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "48, 00:48", "725, 12:05", "7500, 2 h 05 min", "273600, 3 d 4 h", "-5, 00:00"})
    void durations(long seconds, String words) {
        assertEquals(words, Words.duration(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.97765, 0.9777",
        "1, 1",
        "0, 0",
        "0.0003, 3e-4",
        "-0.00042, -4.2e-4",
        "1674.2, 1674",
        "123456789, 1.23e8",
        "NaN, NaN",
        "12.5, 12.5"
    })
    void metrics(double value, String words) {
        assertEquals(words, Words.metric(value));
    }

    @ParameterizedTest
    @CsvSource({"1, '1 image'", "1204, '1,204 images'", "0, '0 images'"})
    void counts(long count, String words) {
        assertEquals(words, Words.count(count, "image", "images"));
    }
}
