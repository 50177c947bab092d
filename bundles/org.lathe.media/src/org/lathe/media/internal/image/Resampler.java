package org.lathe.media.internal.image;

/**
 * Scales images by a triangle filter whose width grows with the reduction: bilinear when enlarging, an average over the
 * area when reducing, as Pillow's {@code BILINEAR} has it. Rows first, then columns.
 */
public final class Resampler {
    private static final int PRECISION = 22;

    private Resampler() {}

    /** The image in this size; itself when it has it. The aspect ratio is not kept. */
    public static Pixels resize(Pixels image, int width, int height) {
        Pixels wide = image.width() == width ? image : horizontal(image, width);
        return wide.height() == height ? wide : vertical(wide, height);
    }

    private static Pixels horizontal(Pixels image, int width) {
        Weights weights = Weights.of(image.width(), width);
        int channels = image.channels();
        byte[] to = new byte[width * image.height() * channels];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                int first = (y * image.width() + weights.first[x]) * channels;
                for (int c = 0; c < channels; c++) {
                    to[(y * width + x) * channels + c] = sum(image.data(), first + c, channels, weights.factors[x]);
                }
            }
        }
        return new Pixels(width, image.height(), channels, to);
    }

    private static Pixels vertical(Pixels image, int height) {
        Weights weights = Weights.of(image.height(), height);
        int row = image.width() * image.channels();
        byte[] to = new byte[row * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < row; x++) {
                to[y * row + x] = sum(image.data(), weights.first[y] * row + x, row, weights.factors[y]);
            }
        }
        return new Pixels(image.width(), height, image.channels(), to);
    }

    private static byte sum(byte[] data, int from, int stride, int[] factors) {
        long sum = 1L << PRECISION - 1;
        for (int i = 0, at = from; i < factors.length; i++, at += stride) {
            sum += (long) (data[at] & 0xff) * factors[i];
        }
        return (byte) Math.clamp(sum >> PRECISION, 0, 255);
    }

    /** Which samples make each new sample, and with what share in fixed point. */
    private record Weights(int[] first, int[][] factors) {
        static Weights of(int from, int to) {
            double scale = (double) from / to;
            double reach = Math.max(scale, 1);
            int[] first = new int[to];
            int[][] factors = new int[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                first[i] = Math.max(0, (int) Math.floor(centre - reach + 0.5));
                int end = Math.min(from, (int) Math.floor(centre + reach + 0.5));
                factors[i] = normalised(first[i], Math.max(end, first[i] + 1), centre, reach);
            }
            return new Weights(first, factors);
        }

        private static int[] normalised(int first, int end, double centre, double reach) {
            double[] weights = new double[end - first];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(0, 1 - Math.abs((first + i + 0.5 - centre) / reach));
                sum += weights[i];
            }
            int[] fixed = new int[weights.length];
            for (int i = 0; i < fixed.length; i++) {
                fixed[i] = (int) Math.round(weights[i] / sum * (1 << PRECISION));
            }
            return fixed;
        }
    }
}
