package org.lathe.media.internal.sound;

import java.io.IOException;
import org.lathe.media.internal.Unreadable;

/** Keeps a decoder within its bounds: an end comes, and whatever it fails with on damaged data is a sentence. */
final class BoundedSound implements SoundReader {
    private final SoundReader reader;
    private long frames;

    BoundedSound(SoundReader reader) {
        this.reader = reader;
    }

    @Override
    public int sampleRate() {
        return reader.sampleRate();
    }

    @Override
    public int channels() {
        return reader.channels();
    }

    @Override
    public int next() throws IOException, Unreadable {
        if (frames > MOST_FRAMES) {
            return 0;
        }
        try {
            int read = reader.next();
            frames += read;
            return read;
        } catch (RuntimeException e) {
            // the decoders fail on damaged files with all kinds of unchecked exceptions
            throw new Unreadable("is damaged", e);
        }
    }

    @Override
    public float[] samples() {
        return reader.samples();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
