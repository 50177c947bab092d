package org.lathe.media.internal.video;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.io.model.Frame;
import org.jcodec.common.logging.Logger;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.image.Pixels;

/** Decodes single pictures of a video, by JCodec. */
public final class VideoReader implements Closeable {
    static {
        // what it finds odd goes to standard output by default, where a command's answer stands
        Logger.addSink(message -> {});
    }

    private static final int LARGEST_PICTURE = 64 << 20;

    private final FileBytes bytes;
    private final VideoTrack track;
    private final H264Guard guard;
    private H264Decoder decoder;
    private int decoded = -1;
    private Frame frame;

    private VideoReader(FileBytes bytes, VideoTrack track) {
        this.bytes = bytes;
        this.track = track;
        guard = new H264Guard(track.format());
    }

    /** @throws Unreadable when it is no whole video that can be decoded */
    public static VideoReader open(Path file) throws IOException, Unreadable {
        FileBytes bytes = new FileBytes(file);
        try {
            return new VideoReader(bytes, Mp4.read(bytes));
        } catch (IOException | Unreadable | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    VideoTrack track() {
        return track;
    }

    /** The picture of a sample, turned as it is to be shown. Going forwards is cheap, going back starts at a key. */
    Pixels picture(int sample) throws IOException, Unreadable {
        try {
            int key = track.samples().keyBefore(sample);
            if (decoder == null || sample < decoded || key > decoded) {
                start();
                decoded = key - 1;
            }
            while (decoded < sample) {
                if (Thread.interrupted()) {
                    throw new Unreadable("was not read to its end");
                }
                decoded++;
                frame = decode(decoded);
            }
            if (frame == null) {
                throw new Unreadable("is damaged");
            }
            return Yuv.pixels(frame, track.format()).turned(track.turn());
        } catch (RuntimeException e) {
            // the decoder fails on damaged files with all kinds of unchecked exceptions
            decoder = null;
            throw new Unreadable("is damaged", e);
        }
    }

    private void start() throws Unreadable {
        decoder = new H264Decoder();
        List<ByteBuffer> sequences = new ArrayList<>();
        List<ByteBuffer> pictures = new ArrayList<>();
        for (byte[] parameter : track.parameters()) {
            guard.check(ByteBuffer.wrap(parameter));
            // the decoder wants them without their first byte, the type
            (H264Guard.isFormat(parameter[0]) ? sequences : pictures)
                    .add(ByteBuffer.wrap(parameter, 1, parameter.length - 1).slice());
        }
        decoder.addSps(sequences);
        decoder.addPps(pictures);
    }

    private Frame decode(int sample) throws IOException, Unreadable {
        int size = track.samples().sizes()[sample];
        if (size > LARGEST_PICTURE) {
            throw new Unreadable("is damaged: a picture tells of " + size + " bytes");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes.bytes(track.samples().offsets()[sample], size));
        List<ByteBuffer> units = new ArrayList<>();
        while (data.remaining() > track.lengthBytes()) {
            int length = 0;
            for (int i = 0; i < track.lengthBytes(); i++) {
                length = length << 8 | data.get() & 0xff;
            }
            if (length <= 0 || length > data.remaining()) {
                throw new Unreadable("is damaged");
            }
            ByteBuffer unit = data.slice(data.position(), length);
            data.position(data.position() + length);
            guard.check(unit);
            units.add(unit);
        }
        return decoder.decodeFrameFromNals(units, buffer());
    }

    private byte[][] buffer() {
        H264Format format = track.format();
        return Picture.create(format.codedWidth(), format.codedHeight(), ColorSpace.YUV420J)
                .getData();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
