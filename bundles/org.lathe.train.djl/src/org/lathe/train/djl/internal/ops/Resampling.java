package org.lathe.train.djl.internal.ops;

/**
 * How one axis is resized: each new element as a weighted sum of old ones, as the specification of Resize has it. The
 * engine's own interpolation is not used, since its binding smooths whatever it is asked for.
 *
 * @param mode {@code nearest}, {@code linear} or {@code cubic}
 * @param place which point of the old axis an element of the new one stands for
 * @param nearest how {@code nearest} rounds
 * @param a the cubic's coefficient
 */
record Resampling(String mode, String place, String nearest, float a) {

    Resampling {
        boolean known = switch (place) {
            case "half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric", "tf_half_pixel_for_nn" -> true;
            default -> false;
        };
        if (!known) {
            throw new IllegalArgumentException("its coordinates are " + place + ", which is not built");
        }
        if (!mode.equals("nearest") && !mode.equals("linear") && !mode.equals("cubic")) {
            throw new IllegalArgumentException("its mode " + mode + " is not built");
        }
    }

    /**
     * The weights, [to, from] row by row.
     *
     * @param scale new elements per old one
     */
    float[] weights(int from, int to, double scale) {
        float[] weights = new float[Math.multiplyExact(from, to)];
        for (int i = 0; i < to; i++) {
            double at = coordinate(i, from, to, scale);
            switch (mode) {
                case "nearest" -> weights[i * from + inside(rounded(at), from)] = 1;
                case "linear" -> {
                    double point = Math.clamp(at, 0, from - 1.0);
                    int low = (int) Math.floor(point);
                    double share = point - low;
                    weights[i * from + low] += (float) (1 - share);
                    weights[i * from + inside(low + 1, from)] += (float) share;
                }
                default -> {
                    int low = (int) Math.floor(at);
                    for (int k = -1; k <= 2; k++) {
                        weights[i * from + inside(low + k, from)] += (float) cubic(Math.abs(at - low - k));
                    }
                }
            }
        }
        return weights;
    }

    private double coordinate(int i, int from, int to, double scale) {
        return switch (place) {
            case "align_corners" -> to == 1 ? 0 : i * (from - 1.0) / (to - 1);
            case "asymmetric" -> i / scale;
            case "tf_half_pixel_for_nn" -> (i + 0.5) / scale;
            case "pytorch_half_pixel" -> to == 1 ? 0 : (i + 0.5) / scale - 0.5;
            default -> (i + 0.5) / scale - 0.5;
        };
    }

    private int rounded(double at) {
        return (int)
                switch (nearest) {
                    case "floor" -> Math.floor(at);
                    case "ceil" -> Math.ceil(at);
                    case "round_prefer_ceil" -> Math.floor(at + 0.5);
                    default -> Math.ceil(at - 0.5);
                };
    }

    private static int inside(int index, int size) {
        return Math.clamp(index, 0, size - 1);
    }

    /** Keys, "Cubic convolution interpolation for digital image processing", 1981. */
    private double cubic(double distance) {
        double d = distance;
        return d <= 1 ? ((a + 2) * d - (a + 3)) * d * d + 1 : d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
    }
}
