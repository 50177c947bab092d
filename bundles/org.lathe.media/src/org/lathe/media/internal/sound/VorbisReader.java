package org.lathe.media.internal.sound;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.io.InputStream;
import org.lathe.media.internal.Unreadable;

/** The samples of an OGG Vorbis file, by JOrbis. */
final class VorbisReader implements SoundReader {
    private static final int HEADERS = 3;

    private final InputStream in;
    private final OggPackets packets;
    private final Info info = new Info();
    private final DspState dsp = new DspState();
    private final Block block = new Block(dsp);
    private final float[][][] pcm = new float[1][][];
    private final int[] offsets;
    private final long total;
    private long decoded;
    private float[] samples = new float[0];

    VorbisReader(InputStream in, SoundHeader header) throws IOException, Unreadable {
        this.in = in;
        packets = new OggPackets(in);
        total = header.frames() == 0 ? Long.MAX_VALUE : header.frames();
        Comment comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < HEADERS; i++) {
            Packet packet = packets.next();
            if (packet == null || info.synthesis_headerin(comment, packet) < 0) {
                throw new Unreadable("is damaged");
            }
        }
        if (info.channels != header.channels() || dsp.synthesis_init(info) != 0) {
            throw new Unreadable("is damaged");
        }
        block.init(dsp);
        offsets = new int[info.channels];
    }

    @Override
    public int sampleRate() {
        return info.rate;
    }

    @Override
    public int channels() {
        return info.channels;
    }

    @Override
    public int next() throws IOException {
        while (true) {
            int frames = (int) Math.min(dsp.synthesis_pcmout(pcm, offsets), total - decoded);
            if (frames > 0) {
                take(frames);
                dsp.synthesis_read(frames);
                decoded += frames;
                return frames;
            }
            Packet packet = packets.next();
            if (packet == null || decoded >= total) {
                return 0;
            }
            if (block.synthesis(packet) == 0) {
                dsp.synthesis_blockin(block);
            }
        }
    }

    private void take(int frames) {
        int channels = info.channels;
        if (samples.length < frames * channels) {
            samples = new float[frames * channels];
        }
        for (int c = 0; c < channels; c++) {
            float[] from = pcm[0][c];
            for (int i = 0; i < frames; i++) {
                samples[i * channels + c] = Math.clamp(from[offsets[c] + i], -1f, 1f);
            }
        }
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
