package org.lathe.media.internal.sound;

import java.io.IOException;
import java.util.Optional;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

/**
 * MPEG audio (ISO/IEC 11172-3 and 13818-3): frames one after the other, the first of which may hold a table of them all
 * in place of sound.
 *
 * @param header what the frames tell
 * @param skipped how many frames of samples at the beginning are the table's or the encoder's own
 */
record Mp3(SoundHeader header, int skipped) {
    private static final int SEARCHED = 1 << 17;
    private static final int FRAMES_IN_A_ROW = 3;
    /** By how many samples a decoder is late. */
    private static final int DECODER_DELAY = 529;

    /** Absent when no frames follow each other; @throws Unreadable when fewer bytes are there than are told. */
    static Optional<Mp3> read(FileBytes bytes, long start) throws IOException, Unreadable {
        long end = Math.min(bytes.size() - 4, start + SEARCHED);
        for (long at = start; at < end; at++) {
            Optional<Mp3Frame> first = Mp3Frame.at(bytes, at);
            if (first.isPresent() && followed(bytes, at, first.get())) {
                return Optional.of(read(bytes, at, first.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean followed(FileBytes bytes, long start, Mp3Frame first) throws IOException, Unreadable {
        long end = Id3.start(bytes);
        long at = start + first.bytes();
        for (int i = 1; i < FRAMES_IN_A_ROW && at != end; i++) {
            Optional<Mp3Frame> next = Mp3Frame.at(bytes, at);
            if (next.isEmpty() || !next.get().isLike(first)) {
                return false;
            }
            at += next.get().bytes();
        }
        return true;
    }

    private static Mp3 read(FileBytes bytes, long at, Mp3Frame first) throws IOException, Unreadable {
        long there = Id3.start(bytes) - at;
        long frames = there / first.bytes();
        long told = 0;
        int skipped = 0;
        int padding = 0;
        long table = at + 4 + first.sideInformation();
        if (bytes.starts(table, "Xing") || bytes.starts(table, "Info")) {
            long flags = bytes.u32(table + 4);
            frames = (flags & 1) != 0 ? bytes.u32(table + 8) : frames;
            told = (flags & 3) == 3 ? bytes.u32(table + 12) : 0;
            skipped = first.samples();
            if ((flags & 0xf) == 0xf && (bytes.starts(table + 120, "LA") || bytes.starts(table + 120, "Lavc"))) {
                int delays = (int) (bytes.u32(table + 140) & 0xffffff);
                skipped += (delays >> 12) + DECODER_DELAY;
                padding = delays & 0xfff;
            }
        } else if (bytes.starts(at + 36, "VBRI")) {
            told = bytes.u32(at + 46);
            frames = bytes.u32(at + 50);
            skipped = first.samples();
        }
        if (told > there + first.bytes()) {
            throw new Unreadable(
                    "is cut off: its header tells of " + told + " bytes of sound, but " + there + " are there");
        }
        int encoders = skipped > first.samples() ? skipped - first.samples() - DECODER_DELAY + padding : 0;
        long samples = Math.max(1, frames * first.samples() - encoders);
        return new Mp3(new SoundHeader(Format.MP3, first.sampleRate(), first.channels(), samples), skipped);
    }
}
