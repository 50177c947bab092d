package org.lathe.media.internal.sound;

import java.io.IOException;
import java.util.Locale;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

/**
 * WAV (RIFF, and RF64 for more than 4 GB): chunks, of which {@code fmt } says how the samples in {@code data} are written.
 *
 * @param encoding of the samples
 * @param bits a sample
 * @param channels a frame
 * @param rate in frames a second
 * @param data where the samples begin
 * @param bytes of the samples
 */
record Wav(Encoding encoding, int bits, int channels, int rate, long data, long bytes) {
    private static final int CHUNKS_AT_MOST = 10_000;
    private static final int EXTENSIBLE = 0xfffe;
    /** What writers that cannot seek back put in place of the length: all bits set, or sox's largest multiple of 4096. */
    private static final long UNKNOWN_LENGTH = 0x7ffff000L;

    enum Encoding {
        PCM,
        FLOAT,
        A_LAW,
        MU_LAW
    }

    int frameBytes() {
        return channels * bits / 8;
    }

    SoundHeader header() {
        return new SoundHeader(Format.WAV, rate, channels, bytes / frameBytes());
    }

    static boolean is(FileBytes bytes) throws IOException, Unreadable {
        return (bytes.starts(0, "RIFF") || bytes.starts(0, "RF64")) && bytes.starts(8, "WAVE");
    }

    /** @throws Unreadable also when the samples are fewer than the header says */
    static Wav read(FileBytes bytes) throws IOException, Unreadable {
        Wav format = null;
        long longLength = -1;
        long at = 12;
        for (int i = 0; i < CHUNKS_AT_MOST && at + 8 <= bytes.size(); i++) {
            long length = bytes.u32little(at + 4);
            if (bytes.starts(at, "ds64")) {
                longLength = bytes.u64little(at + 16);
            } else if (bytes.starts(at, "fmt ")) {
                format = format(bytes, at + 8, length);
            } else if (bytes.starts(at, "data")) {
                if (format == null) {
                    throw new Unreadable("is damaged: its sound comes before its format");
                }
                return format.withData(bytes, at + 8, longLength >= 0 && length == 0xffffffffL ? longLength : length);
            }
            at += 8 + length + (length & 1);
        }
        throw new Unreadable(at > bytes.size() ? "is cut off" : "holds no sound");
    }

    private static Wav format(FileBytes bytes, long at, long length) throws IOException, Unreadable {
        int tag = bytes.u16little(at);
        int channels = bytes.u16little(at + 2);
        long rate = bytes.u32little(at + 4);
        int frame = bytes.u16little(at + 12);
        int bits = bytes.u16little(at + 14);
        if (tag == EXTENSIBLE && length >= 40) {
            tag = bytes.u16little(at + 24);
        }
        Encoding encoding = encoding(tag, bits);
        if (channels == 0 || rate > Integer.MAX_VALUE || frame != channels * bits / 8) {
            throw new Unreadable("is damaged: its header contradicts itself");
        }
        return new Wav(encoding, bits, channels, (int) rate, 0, 0);
    }

    private static Encoding encoding(int tag, int bits) throws Unreadable {
        boolean whole = bits == 8 || bits == 16 || bits == 24 || bits == 32;
        if (tag == 1 && whole) {
            return Encoding.PCM;
        }
        if (tag == 3 && (bits == 32 || bits == 64)) {
            return Encoding.FLOAT;
        }
        if ((tag == 6 || tag == 7) && bits == 8) {
            return tag == 6 ? Encoding.A_LAW : Encoding.MU_LAW;
        }
        throw new Unreadable("is a WAV of " + bits + " bits in encoding " + tag
                + ", which cannot be read; convert it to 16-bit PCM");
    }

    private Wav withData(FileBytes file, long at, long told) throws Unreadable {
        long there = Math.max(0, file.size() - at);
        boolean unknown = told < 0 || told == 0 || told >= UNKNOWN_LENGTH && told <= 0xffffffffL;
        if (told > there && !unknown) {
            throw new Unreadable(String.format(
                    Locale.ROOT,
                    "is cut off: its header tells of %.1f s of sound, but %.1f s are there",
                    seconds(told),
                    seconds(there)));
        }
        long length = unknown ? there : told;
        if (length < frameBytes()) {
            throw new Unreadable("holds no sound");
        }
        return new Wav(encoding, bits, channels, rate, at, length - length % frameBytes());
    }

    private double seconds(long length) {
        return (double) length / frameBytes() / rate;
    }
}
