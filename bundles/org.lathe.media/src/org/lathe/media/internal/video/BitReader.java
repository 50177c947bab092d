package org.lathe.media.internal.video;

import java.util.Arrays;
import org.lathe.media.internal.Unreadable;

/** Bits of an H.264 parameter set, the first one the highest; bytes that only prevent false markers are left out. */
final class BitReader {
    private final byte[] bytes;
    private int bit;

    BitReader(byte[] escaped, int from) {
        byte[] plain = new byte[escaped.length];
        int length = 0;
        int zeros = 0;
        for (int i = from; i < escaped.length; i++) {
            if (zeros >= 2 && escaped[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = escaped[i] == 0 ? zeros + 1 : 0;
            plain[length++] = escaped[i];
        }
        bytes = Arrays.copyOf(plain, length);
    }

    int bits(int count) throws Unreadable {
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (bit >= 8 * bytes.length) {
                throw new Unreadable("is damaged");
            }
            value = value << 1 | bytes[bit >> 3] >> 7 - (bit & 7) & 1;
            bit++;
        }
        return value;
    }

    boolean flag() throws Unreadable {
        return bits(1) == 1;
    }

    /** An Exp-Golomb number (H.264, 9.1) of at most 16 bits; nothing that is read here may be larger. */
    int golomb() throws Unreadable {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > 16) {
                throw new Unreadable("is damaged");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** Passes over an Exp-Golomb number of at most 32 bits. */
    void longGolomb() throws Unreadable {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > 32) {
                throw new Unreadable("is damaged");
            }
        }
        bits(zeros);
    }

    /** @throws Unreadable also when the number is larger than it may be */
    int golomb(int most) throws Unreadable {
        int number = golomb();
        if (number > most) {
            throw new Unreadable("is damaged");
        }
        return number;
    }

    int signedGolomb() throws Unreadable {
        int code = golomb();
        return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
    }
}
