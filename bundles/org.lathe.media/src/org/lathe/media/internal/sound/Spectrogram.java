package org.lathe.media.internal.sound;

import java.util.Arrays;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.media.internal.Colours;

/**
 * Which frequencies sound when, of a sound whose length is not known before it ends: overlapping windows, their power
 * summed in bands of equal width on the mel scale; when there are too many moments, two become one.
 */
final class Spectrogram {
    private static final double WINDOW_SECONDS = 0.04;
    private static final float DECIBELS = 80;
    private static final float FAINTEST = 1e-10f;

    private final Fourier fourier;
    private final MelBands bands;
    private final float[] ring;
    private final float[] power;
    private final float[][] moments;
    private final float[] sum;
    private final int hop;
    private long frames;
    private int count;
    private int windowsAMoment = 1;
    private int inSum;

    /** @param width moments in the picture; @param height bands in it */
    Spectrogram(int sampleRate, int width, int height) {
        int size = Integer.highestOneBit(Math.max(64, (int) (2 * WINDOW_SECONDS * sampleRate) - 1));
        fourier = new Fourier(size);
        bands = new MelBands(sampleRate, size, height);
        ring = new float[size];
        power = new float[size / 2 + 1];
        moments = new float[2 * width][];
        sum = new float[height];
        hop = size / 4;
    }

    /** Takes one frame in; its channels are mixed. */
    void add(float[] samples, int from, int channels) {
        float mixed = 0;
        for (int c = 0; c < channels; c++) {
            mixed += samples[from + c];
        }
        ring[(int) (frames++ % ring.length)] = mixed / channels;
        if (frames % hop == 0) {
            addWindow();
        }
    }

    private void addWindow() {
        fourier.power(ring, (int) (frames % ring.length), power);
        bands.add(power, sum);
        inSum++;
        if (inSum == windowsAMoment && count == moments.length) {
            halve();
        }
        if (inSum == windowsAMoment) {
            endMoment();
        }
    }

    private void halve() {
        count /= 2;
        for (int i = 0; i < count; i++) {
            for (int band = 0; band < sum.length; band++) {
                moments[i][band] = (moments[2 * i][band] + moments[2 * i + 1][band]) / 2;
            }
        }
        windowsAMoment *= 2;
    }

    private void endMoment() {
        float[] moment = new float[sum.length];
        for (int band = 0; band < moment.length; band++) {
            moment[band] = sum[band] / inSum;
        }
        moments[count++] = moment;
        Arrays.fill(sum, 0);
        inSum = 0;
    }

    /** The picture of all that was taken in, low frequencies at the bottom. */
    Picture picture() {
        if (count == 0) {
            addWindow();
        }
        if (count == 0) {
            endMoment();
        }
        float loudest = FAINTEST;
        for (int i = 0; i < count; i++) {
            for (float value : moments[i]) {
                loudest = Math.max(loudest, value);
            }
        }
        int width = moments.length / 2;
        int height = sum.length;
        int[] rgb = new int[width * height];
        for (int x = 0; x < width; x++) {
            int from = (int) ((long) x * count / width);
            int to = Math.max(from + 1, (int) ((x + 1L) * count / width));
            for (int band = 0; band < height; band++) {
                float power = 0;
                for (int i = from; i < to; i++) {
                    power = Math.max(power, moments[i][band]);
                }
                double decibels = 10 * Math.log10(Math.max(power, FAINTEST) / loudest);
                rgb[(height - 1 - band) * width + x] = Colours.viridis(1 + decibels / DECIBELS);
            }
        }
        return new Picture(width, height, rgb);
    }
}
