package org.lathe.media.internal.sound;

import java.io.IOException;
import java.util.Optional;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

/** MPEG audio (ISO/IEC 11172-3 and 13818-3): frames one after the other, the first of which may tell of them all. */
final class Mp3 {
    private static final int SEARCHED = 1 << 17;
    private static final int FRAMES_IN_A_ROW = 3;

    private Mp3() {}

    /** Absent when no frames follow each other; @throws Unreadable when fewer bytes are there than are told. */
    static Optional<SoundHeader> header(FileBytes bytes, long start) throws IOException, Unreadable {
        long end = Math.min(bytes.size() - 4, start + SEARCHED);
        for (long at = start; at < end; at++) {
            Optional<Mp3Frame> first = Mp3Frame.at(bytes, at);
            if (first.isPresent() && followed(bytes, at, first.get())) {
                return Optional.of(header(bytes, at, first.get()));
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

    private static SoundHeader header(FileBytes bytes, long at, Mp3Frame first) throws IOException, Unreadable {
        long there = Id3.start(bytes) - at;
        long frames = there / first.bytes();
        long told = 0;
        long table = at + 4 + first.sideInformation();
        if (bytes.starts(table, "Xing") || bytes.starts(table, "Info")) {
            long flags = bytes.u32(table + 4);
            frames = (flags & 1) != 0 ? bytes.u32(table + 8) : frames;
            told = (flags & 3) == 3 ? bytes.u32(table + 12) : 0;
        } else if (bytes.starts(at + 36, "VBRI")) {
            told = bytes.u32(at + 46);
            frames = bytes.u32(at + 50);
        }
        if (told > there + first.bytes()) {
            throw new Unreadable(
                    "is cut off: its header tells of " + told + " bytes of sound, but " + there + " are there");
        }
        return new SoundHeader(Format.MP3, first.sampleRate(), first.channels(), frames * first.samples());
    }
}
