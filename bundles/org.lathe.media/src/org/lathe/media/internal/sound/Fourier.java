package org.lathe.media.internal.sound;

/** The power spectrum of windows of a sound: a Hann window, then a fast Fourier transform (Cooley and Tukey, radix 2). */
final class Fourier {
    private final int size;
    private final float[] window;
    private final float[] cosines;
    private final float[] sines;
    private final float[] real;
    private final float[] imaginary;

    /** @param size of a window in samples, a power of two */
    Fourier(int size) {
        this.size = size;
        window = new float[size];
        cosines = new float[size / 2];
        sines = new float[size / 2];
        real = new float[size];
        imaginary = new float[size];
        for (int i = 0; i < size; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = (float) Math.cos(2 * Math.PI * i / size);
            sines[i] = (float) -Math.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * @param ring samples of which the window begins at a position and goes on at the array's beginning
     * @param power takes size / 2 + 1 values: a full-scale sine at the middle of a bin gives 1 there
     */
    void power(float[] ring, int from, float[] power) {
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int to = Integer.reverse(i) >>> 32 - bits;
            real[to] = ring[(from + i) % size] * window[i];
            imaginary[to] = 0;
        }
        for (int half = 1; half < size; half *= 2) {
            pass(half);
        }
        float scale = 16f / ((float) size * size);
        for (int i = 0; i <= size / 2; i++) {
            power[i] = (real[i] * real[i] + imaginary[i] * imaginary[i]) * scale;
        }
    }

    private void pass(int half) {
        int step = size / (2 * half);
        for (int start = 0; start < size; start += 2 * half) {
            for (int i = 0; i < half; i++) {
                float cosine = cosines[i * step];
                float sine = sines[i * step];
                int a = start + i;
                int b = a + half;
                float re = real[b] * cosine - imaginary[b] * sine;
                float im = real[b] * sine + imaginary[b] * cosine;
                real[b] = real[a] - re;
                imaginary[b] = imaginary[a] - im;
                real[a] += re;
                imaginary[a] += im;
            }
        }
    }
}
