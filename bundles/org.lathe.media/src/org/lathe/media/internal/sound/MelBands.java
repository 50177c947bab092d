package org.lathe.media.internal.sound;

/** Sums a spectrum in overlapping triangles whose middles lie evenly on the mel scale (2595 log10(1 + f / 700)). */
final class MelBands {
    private final int[] first;
    private final float[][] weights;

    /** @param size of the spectrum's window, in samples */
    MelBands(int sampleRate, int size, int bands) {
        first = new int[bands];
        weights = new float[bands][];
        double top = mel(sampleRate / 2.0);
        for (int band = 0; band < bands; band++) {
            double low = bin(band * top / (bands + 1), sampleRate, size);
            double middle = bin((band + 1) * top / (bands + 1), sampleRate, size);
            double high = bin((band + 2) * top / (bands + 1), sampleRate, size);
            // a triangle narrower than the distance of two bins would miss both of them
            low = Math.min(low, middle - 1);
            high = Math.max(high, middle + 1);
            first[band] = Math.max(0, (int) Math.ceil(low));
            int last = Math.min(size / 2, (int) Math.floor(high));
            weights[band] = new float[last - first[band] + 1];
            float sum = 0;
            for (int i = 0; i < weights[band].length; i++) {
                double at = first[band] + i;
                double weight = at <= middle ? (at - low) / (middle - low) : (high - at) / (high - middle);
                weights[band][i] = (float) weight;
                sum += weights[band][i];
            }
            for (int i = 0; i < weights[band].length && sum > 0; i++) {
                weights[band][i] /= sum;
            }
        }
    }

    private static double mel(double frequency) {
        return 2595 * Math.log10(1 + frequency / 700);
    }

    private static double bin(double mel, int sampleRate, int size) {
        return 700 * (Math.pow(10, mel / 2595) - 1) * size / sampleRate;
    }

    /** Adds the power in each band to what is there. */
    void add(float[] power, float[] to) {
        for (int band = 0; band < to.length; band++) {
            float sum = 0;
            float[] shares = weights[band];
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i] * power[first[band] + i];
            }
            to[band] += sum;
        }
    }
}
