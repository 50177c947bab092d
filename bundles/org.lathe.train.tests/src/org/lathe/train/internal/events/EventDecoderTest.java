package org.lathe.train.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast way through records of known shapes gives what the slow one does. */
class EventDecoderTest {
    private static final String[] TAGS = {
        "a",
        "b",
        "train_accuracy",
        "valid_accuracy",
        "x".repeat(16) + "1" + "y".repeat(16),
        "x".repeat(16) + "2" + "y".repeat(16),
        "ä",
        "",
        "loss/é",
        "z".repeat(300)
    };

    private static List<String> decode(EventDecoder decoder, byte[] data, int from, int to) {
        List<String> got = new ArrayList<>();
        try {
            decoder.decode(data, from, to, (k, s, t, v) -> got.add(k + " " + s + " " + t + " " + v));
        } catch (MalformedEventException e) {
            got.add(e.getMessage());
        }
        return got;
    }

    @Test
    void aDecoderWithAHistoryReadsAsANewOne() {
        Random random = new Random(1);
        ScalarEncoder encoder = new ScalarEncoder();
        EventDecoder old = new EventDecoder();
        byte[] buffer = new byte[4_000];
        for (int i = 0; i < 20_000; i++) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            long step = random.nextLong() >> random.nextInt(64);
            int end = encoder.scalar(buffer, 7, tag, step, random.nextDouble(), random.nextDouble());
            int from = 7 + Framing.HEADER;
            int to = end - Framing.FOOTER;
            if (i % 3 == 0) {
                buffer[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
            }
            if (i % 10 == 0) {
                to -= random.nextInt(to - from);
            }
            byte[] copy = Arrays.copyOf(buffer, to);
            assertEquals(decode(new EventDecoder(), copy, from, to), decode(old, copy, from, to), "record " + i);
        }
    }
}
