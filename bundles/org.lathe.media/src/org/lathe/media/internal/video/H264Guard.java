package org.lathe.media.internal.video;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.lathe.media.internal.Unreadable;

/**
 * Looks at the parts of a stream before the decoder does, which believes every number, takes any memory, and reads zeros
 * without end behind the end of the data.
 */
final class H264Guard {
    private static final int SLICE = 1;
    private static final int FIRST_PARTITION = 2;
    private static final int LAST_PARTITION = 4;
    private static final int KEY_SLICE = 5;
    private static final int FORMAT = 7;
    private static final int PICTURES = 8;
    /** Bytes that a slice's head can have. */
    private static final int LONGEST_HEAD = 4096;

    private static final int MOST_CHANGES = 66;
    private static final int B_SLICE = 1;

    private final H264Format format;
    private final Map<Integer, H264Pictures> pictures = new HashMap<>();

    H264Guard(H264Format format) {
        this.format = format;
    }

    static boolean isFormat(byte firstByte) {
        return (firstByte & 0x1f) == FORMAT;
    }

    static boolean isPictures(byte firstByte) {
        return (firstByte & 0x1f) == PICTURES;
    }

    /** @throws Unreadable when the decoder could not read the part */
    void check(ByteBuffer unit) throws Unreadable {
        byte first = unit.get(unit.position());
        int type = first & 0x1f;
        if (type == FORMAT && !H264Format.read(head(unit, unit.remaining())).equals(format)) {
            throw new Unreadable("changes its size, which cannot be read; convert it to one size");
        }
        if (type == PICTURES) {
            H264Pictures set = H264Pictures.read(head(unit, unit.remaining()));
            pictures.put(set.id(), set);
        }
        if (type >= FIRST_PARTITION && type <= LAST_PARTITION) {
            throw new Unreadable("is a video in data partitions, which cannot be read; convert it to plain H.264");
        }
        if (type == SLICE || type == KEY_SLICE) {
            slice(new BitReader(head(unit, LONGEST_HEAD), 1), type == KEY_SLICE, (first & 0x60) != 0);
        }
    }

    private static byte[] head(ByteBuffer unit, int most) {
        byte[] head = new byte[Math.min(most, unit.remaining())];
        unit.get(unit.position(), head);
        return head;
    }

    /** Reads a slice's head (7.3.3). */
    private void slice(BitReader bits, boolean key, boolean reference) throws Unreadable {
        bits.golomb(format.codedWidth() * format.codedHeight() / 256 - 1);
        int type = bits.golomb(9) % 5;
        H264Pictures set = pictures.get(bits.golomb());
        if (set == null || type > 2) {
            throw new Unreadable("is damaged");
        }
        bits.bits(format.frameNumberBits());
        if (key) {
            bits.golomb();
        }
        order(bits, set);
        if (set.redundant()) {
            bits.golomb();
        }
        boolean both = type == B_SLICE;
        boolean refers = type <= B_SLICE;
        int[] references = set.references().clone();
        if (both) {
            bits.flag();
        }
        if (refers && bits.flag()) {
            references[0] = bits.golomb(H264Pictures.MOST_REFERENCES - 1) + 1;
            references[1] = both ? bits.golomb(H264Pictures.MOST_REFERENCES - 1) + 1 : 1;
        }
        for (int list = 0; list < (both ? 2 : refers ? 1 : 0); list++) {
            if (bits.flag()) {
                changes(bits, 3, 1);
            }
        }
        if (both ? set.weightedBoth() : refers && set.weighted()) {
            bits.golomb(7);
            bits.golomb(7);
            weights(bits, references[0] + (both ? references[1] : 0));
        }
        if (reference && key) {
            bits.bits(2);
        } else if (reference && bits.flag()) {
            changes(bits, 0, 0);
        }
    }

    private void order(BitReader bits, H264Pictures set) throws Unreadable {
        if (format.orderType() == 0) {
            bits.bits(format.orderBits());
        }
        if (format.orderType() == 1 && !format.orderPlain()) {
            bits.longGolomb();
        }
        boolean more = format.orderType() == 0 || format.orderType() == 1 && !format.orderPlain();
        if (more && set.orderInSlices()) {
            bits.longGolomb();
        }
    }

    /** A list of commands that the last of them ends. @param last which one; @param numbers that follow each other one */
    private static void changes(BitReader bits, int last, int numbers) throws Unreadable {
        for (int i = 0; i < MOST_CHANGES; i++) {
            int command = bits.golomb(6);
            if (command == last) {
                return;
            }
            // in the list of references each command has one number; in that of memory, 3 has two and 5 none
            int following = numbers > 0 ? numbers : command == 3 ? 2 : command == 5 ? 0 : 1;
            for (int n = 0; n < following; n++) {
                bits.longGolomb();
            }
        }
        throw new Unreadable("is damaged");
    }

    private static void weights(BitReader bits, int count) throws Unreadable {
        for (int i = 0; i < count; i++) {
            if (bits.flag()) {
                bits.signedGolomb();
                bits.signedGolomb();
            }
            if (bits.flag()) {
                for (int n = 0; n < 4; n++) {
                    bits.signedGolomb();
                }
            }
        }
    }
}
