package org.lathe.media.internal.sound;

import java.io.IOException;
import java.util.Optional;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * The header of a frame of MPEG audio.
 *
 * @param version 1, 2, or 3 for the unofficial 2.5
 * @param layer 1 to 3
 * @param sampleRate of each channel
 * @param channels 1 or 2
 * @param bytes of the whole frame
 */
record Mp3Frame(int version, int layer, int sampleRate, int channels, int bytes) {
    private static final int[] RATES = {44_100, 48_000, 32_000};
    /** Kilobits a second by index: version 1's three layers, then layer 1 and the others of the later versions. */
    private static final int[][] BITRATES = {
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    /** Absent when no frame begins there; one of free bit rate, which nothing writes, counts as none. */
    static Optional<Mp3Frame> at(FileBytes file, long at) throws IOException, Unreadable {
        if (at + 4 > file.size() || file.u8(at) != 0xff || (file.u8(at + 1) & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        int second = file.u8(at + 1);
        int third = file.u8(at + 2);
        int versionCode = second >> 3 & 3;
        int layer = 4 - (second >> 1 & 3);
        int rateCode = third >> 2 & 3;
        int bitrateCode = third >> 4;
        if (versionCode == 1 || layer == 4 || rateCode == 3 || bitrateCode == 0 || bitrateCode == 15) {
            return Optional.empty();
        }
        int version = versionCode == 3 ? 1 : versionCode == 2 ? 2 : 3;
        int rate = RATES[rateCode] >> version - 1;
        int bitrate = 1000 * BITRATES[version == 1 ? layer - 1 : layer == 1 ? 3 : 4][bitrateCode];
        int padding = third >> 1 & 1;
        int bytes = layer == 1
                ? (12 * bitrate / rate + padding) * 4
                : (version > 1 && layer == 3 ? 72 : 144) * bitrate / rate + padding;
        return Optional.of(new Mp3Frame(version, layer, rate, file.u8(at + 3) >> 6 == 3 ? 1 : 2, bytes));
    }

    int samples() {
        return layer == 1 ? 384 : version > 1 && layer == 3 ? 576 : 1152;
    }

    /** Bytes between the header and where an encoder's table may stand. */
    int sideInformation() {
        return version == 1 ? channels == 1 ? 17 : 32 : channels == 1 ? 9 : 17;
    }

    boolean isLike(Mp3Frame other) {
        return version == other.version && layer == other.layer && sampleRate == other.sampleRate;
    }
}
