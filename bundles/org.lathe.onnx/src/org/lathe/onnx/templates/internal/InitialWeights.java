package org.lathe.onnx.templates.internal;

import java.util.Arrays;
import java.util.Random;

/**
 * Random initial weights. {@link Random}'s generator and its {@code nextGaussian} are specified bit by bit, so that a
 * seed gives the same weights on every machine.
 */
public final class InitialWeights {
    private final Random random;

    public InitialWeights(long seed) {
        random = new Random(seed);
    }

    /**
     * For a layer that ReLU follows: normal with variance 2 / fanIn (K. He, X. Zhang, S. Ren, J. Sun, "Delving Deep
     * into Rectifiers", ICCV 2015, arXiv:1502.01852, equation 10).
     */
    float[] he(int count, int fanIn) {
        return normal(count, Math.sqrt(2.0 / fanIn));
    }

    /**
     * For a last layer without activation: normal with variance 1 / fanIn (Y. LeCun, L. Bottou, G. Orr, K.-R. Müller,
     * "Efficient BackProp", 1998, section 4.6).
     */
    public float[] leCun(int count, int fanIn) {
        return normal(count, Math.sqrt(1.0 / fanIn));
    }

    private float[] normal(int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
