package org.lathe.media.internal.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jflac.ChannelData;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** The samples of a FLAC file, by jFLAC. */
final class FlacReader implements SoundReader {
    private static final byte LAST_BLOCK = (byte) 0x80;

    private final InputStream in;
    private final FLACDecoder decoder;
    private final SoundHeader header;
    private float[] samples = new float[0];

    /** The decoder gets no other metadata than the first block: it would believe any length told in them. */
    FlacReader(InputStream in, FileBytes bytes, Flac sound) throws IOException, Unreadable {
        this.in = in;
        header = sound.header();
        byte[] head = bytes.bytes(sound.start(), Flac.HEAD);
        head[4] = LAST_BLOCK;
        in.skipNBytes(sound.frames());
        decoder = new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(head), in));
        decoder.readMetadata();
    }

    @Override
    public int sampleRate() {
        return header.sampleRate();
    }

    @Override
    public int channels() {
        return header.channels();
    }

    @Override
    public int next() throws IOException, Unreadable {
        Frame frame = decoder.readNextFrame();
        if (frame == null) {
            return 0;
        }
        int channels = header.channels();
        int frames = frame.header.blockSize;
        if (frame.header.channels != channels) {
            throw new Unreadable("is damaged: its number of channels changes");
        }
        if (samples.length < frames * channels) {
            samples = new float[frames * channels];
        }
        float scale = 1f / (1L << frame.header.bitsPerSample - 1);
        ChannelData[] data = decoder.getChannelData();
        for (int c = 0; c < channels; c++) {
            int[] from = data[c].getOutput();
            for (int i = 0; i < frames; i++) {
                samples[i * channels + c] = from[i] * scale;
            }
        }
        return frames;
    }

    @Override
    public float[] samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
