package org.lathe.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import org.lathe.media.internal.Unreadable;

/** A sound as bytes for a player: 16 bits a sample, the lower byte first; more than two channels are mixed into both. */
final class PcmStream extends InputStream {
    private final SoundReader sound;
    private final int channels;
    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    PcmStream(SoundReader sound) {
        this.sound = sound;
        channels = Math.min(2, sound.channels());
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        int frames;
        try {
            frames = sound.next();
        } catch (Unreadable e) {
            throw new IOException("The sound " + e.getMessage() + ".", e);
        }
        at = 0;
        end = 2 * channels * frames;
        if (bytes.length < end) {
            bytes = new byte[end];
        }
        for (int i = 0; i < frames; i++) {
            for (int c = 0; c < channels; c++) {
                int value = Math.round(32_767 * Math.clamp(sample(i, c), -1f, 1f));
                bytes[2 * (i * channels + c)] = (byte) value;
                bytes[2 * (i * channels + c) + 1] = (byte) (value >> 8);
            }
        }
        return end > 0;
    }

    private float sample(int frame, int channel) {
        int all = sound.channels();
        float[] samples = sound.samples();
        if (all <= 2) {
            return samples[frame * all + channel];
        }
        float sum = 0;
        for (int c = 0; c < all; c++) {
            sum += samples[frame * all + c];
        }
        return sum / all;
    }

    @Override
    public void close() throws IOException {
        sound.close();
    }
}
