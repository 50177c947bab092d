package org.lathe.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The samples of a WAV file. */
final class WavReader implements SoundReader {
    private static final int BLOCK = 4096;
    /** What the law's quiet end stands at, and its largest value (ITU-T G.711). */
    private static final int MU_BIAS = 0x84;

    private final InputStream in;
    private final Wav format;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final float[] samples;
    private long left;

    WavReader(InputStream in, Wav format) throws IOException {
        this.in = in;
        this.format = format;
        bytes = new byte[BLOCK * format.frameBytes()];
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        samples = new float[BLOCK * format.channels()];
        left = format.bytes();
        in.skipNBytes(format.data());
    }

    @Override
    public int sampleRate() {
        return format.rate();
    }

    @Override
    public int channels() {
        return format.channels();
    }

    @Override
    public int next() throws IOException {
        int read = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
        left -= read;
        int frames = read / format.frameBytes();
        int step = format.bits() / 8;
        for (int i = 0; i < frames * format.channels(); i++) {
            samples[i] = switch (format.encoding()) {
                case PCM -> pcm(i * step);
                case FLOAT ->
                    number(format.bits() == 32 ? buffer.getFloat(i * step) : (float) buffer.getDouble(i * step));
                case A_LAW -> aLaw(bytes[i] ^ 0x55);
                case MU_LAW -> muLaw(~bytes[i]);
            };
        }
        return frames;
    }

    private static float number(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    private float pcm(int at) {
        return switch (format.bits()) {
            case 8 -> ((bytes[at] & 0xff) - 128) / 128f;
            case 16 -> buffer.getShort(at) / 32_768f;
            case 24 -> (bytes[at + 2] << 16 | (bytes[at + 1] & 0xff) << 8 | bytes[at] & 0xff) / 8_388_608f;
            default -> buffer.getInt(at) / 2_147_483_648f;
        };
    }

    private static float aLaw(int code) {
        int exponent = code >> 4 & 7;
        int mantissa = (code & 0xf) << 4;
        int value = exponent == 0 ? mantissa + 8 : mantissa + 0x108 << exponent - 1;
        return ((code & 0x80) != 0 ? value : -value) / 32_768f;
    }

    private static float muLaw(int code) {
        int value = (((code & 0xf) << 3) + MU_BIAS << (code >> 4 & 7)) - MU_BIAS;
        return ((code & 0x80) != 0 ? -value : value) / 32_768f;
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
