package org.lathe.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;
import org.lathe.media.internal.Unreadable;

/** The samples of an MP3 file, by JLayer. */
final class Mp3Reader implements SoundReader {
    private final InputStream in;
    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    private final SoundHeader header;
    private final float[] samples;
    private int skip;
    private long left;

    Mp3Reader(InputStream in, long start, Mp3 sound) throws IOException {
        this.in = in;
        header = sound.header();
        skip = sound.skipped();
        // without a table the header's length is an estimate
        left = skip == 0 ? Long.MAX_VALUE : header.frames();
        in.skipNBytes(start);
        stream = new Bitstream(in);
        samples = new float[SampleBuffer.OBUFFERSIZE];
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
        while (left > 0) {
            int frames = decode();
            if (frames >= 0) {
                return frames;
            }
        }
        return 0;
    }

    /** The next frame's samples that count: -1 when there are none among them, 0 behind the last frame. */
    private int decode() throws Unreadable {
        try {
            Header frame = stream.readFrame();
            if (frame == null) {
                return 0;
            }
            SampleBuffer block = (SampleBuffer) decoder.decodeFrame(frame, stream);
            stream.closeFrame();
            if (block.getChannelCount() != header.channels() || block.getSampleFrequency() != header.sampleRate()) {
                throw new Unreadable("is damaged: its channels or its rate change");
            }
            return take(block);
        } catch (JavaLayerException e) {
            throw new Unreadable("is damaged", e);
        }
    }

    private int take(SampleBuffer block) {
        int channels = header.channels();
        int all = block.getBufferLength() / channels;
        int from = Math.min(skip, all);
        int frames = (int) Math.min(all - from, left);
        skip -= from;
        left -= frames;
        short[] values = block.getBuffer();
        for (int i = 0; i < frames * channels; i++) {
            samples[i] = values[from * channels + i] / 32_768f;
        }
        return frames == 0 ? -1 : frames;
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
