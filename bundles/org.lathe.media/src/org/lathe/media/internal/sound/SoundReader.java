package org.lathe.media.internal.sound;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** Decodes a sound from its beginning, block by block. */
public interface SoundReader extends Closeable {
    /** More frames than these are never decoded: 24 hours at 48,000 a second, which a tiny file can tell of. */
    long MOST_FRAMES = 24L * 3600 * 48_000;

    int sampleRate();

    int channels();

    /**
     * Decodes the next block.
     *
     * @return how many frames of {@link #samples} it has; 0 behind the last one
     */
    int next() throws IOException, Unreadable;

    /** The samples of the present block, -1 to 1, frame by frame; valid until the next block. */
    float[] samples();

    /** @throws Unreadable when it is no whole sound of a known format */
    static SoundReader open(Path file) throws IOException, Unreadable {
        try (FileBytes bytes = new FileBytes(file)) {
            SoundHeader header = SoundHeader.read(bytes);
            if (header.frames() > MOST_FRAMES) {
                throw new Unreadable("is too long: it tells of " + Math.round(header.seconds() / 3600) + " hours");
            }
            return new BoundedSound(open(file, bytes, header));
        }
    }

    private static SoundReader open(Path file, FileBytes bytes, SoundHeader header) throws IOException, Unreadable {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return switch (header.format()) {
                case WAV -> new WavReader(in, Wav.read(bytes));
                case FLAC -> new FlacReader(in, bytes, Flac.read(bytes, Id3.end(bytes)));
                case VORBIS -> new VorbisReader(in, header);
                case MP3 -> {
                    long start = Id3.end(bytes);
                    yield new Mp3Reader(
                            in, start, Mp3.read(bytes, start).orElseThrow(() -> new Unreadable("holds no sound")));
                }
            };
        } catch (IOException | Unreadable | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
