package org.lathe.media.internal.sound;

import java.io.IOException;
import java.nio.file.Path;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * What a sound file tells of itself without being decoded.
 *
 * @param format how it is encoded
 * @param sampleRate in frames a second
 * @param channels at least one
 * @param frames how many samples each channel has; an estimate for MP3 without a table of its own, 0 where it is not told
 */
public record SoundHeader(Format format, int sampleRate, int channels, long frames) {
    private static final int HIGHEST_RATE = 1_000_000;
    private static final int MOST_CHANNELS = 64;

    /** The encodings that can be read. */
    public enum Format {
        WAV,
        FLAC,
        VORBIS,
        MP3
    }

    public double seconds() {
        return (double) frames / sampleRate;
    }

    /** @throws Unreadable when it is no whole sound of a known format */
    public static SoundHeader read(Path file) throws IOException, Unreadable {
        try (FileBytes bytes = new FileBytes(file)) {
            return read(bytes);
        }
    }

    static SoundHeader read(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.size() == 0) {
            throw new Unreadable("is empty");
        }
        long start = Id3.end(bytes);
        SoundHeader header;
        if (Wav.is(bytes)) {
            header = Wav.read(bytes).header();
        } else if (bytes.starts(start, "fLaC")) {
            header = Flac.read(bytes, start).header();
        } else if (bytes.starts(0, "OggS")) {
            header = Ogg.header(bytes);
        } else {
            header = Mp3.read(bytes, start).map(Mp3::header).orElse(null);
        }
        if (header == null) {
            throw new Unreadable(foreign(bytes));
        }
        if (header.sampleRate < 1
                || header.sampleRate > HIGHEST_RATE
                || header.channels < 1
                || header.channels > MOST_CHANNELS) {
            throw new Unreadable("is damaged: its header tells of " + header.channels + " channels with "
                    + header.sampleRate + " samples a second");
        }
        return header;
    }

    private static String foreign(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.starts(0, "version https://git-lfs")) {
            return "is a Git LFS pointer instead of the sound; fetch the real files first (git lfs pull)";
        }
        String name = bytes.starts(0, "FORM")
                ? "AIFF"
                : bytes.starts(0, ".snd")
                        ? "AU"
                        : bytes.starts(4, "ftyp") ? "MP4 (AAC)" : bytes.starts(0, "#!AMR") ? "AMR" : "";
        return name.isEmpty()
                ? "holds no sound"
                : "is an " + name + " sound, which cannot be read; convert it to WAV or FLAC";
    }
}
