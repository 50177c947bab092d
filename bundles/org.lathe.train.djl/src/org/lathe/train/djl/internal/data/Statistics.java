package org.lathe.train.djl.internal.data;

import java.nio.ByteBuffer;
import org.lathe.media.Examples;
import org.lathe.onnx.Scaling;
import org.lathe.onnx.ScalingAccumulator;

/** Mean and deviation of each column or colour channel of the samples, in raw units. */
public final class Statistics {
    private static final int BYTE_VALUES = 256;

    private Statistics() {}

    public static Scaling of(SampleMemory samples) {
        return samples.element() == Examples.Element.UINT8 ? ofPixels(samples) : ofColumns(samples);
    }

    /** Of single numbers, as the labels of a regression. */
    public static Scaling of(float[] values) {
        ScalingAccumulator accumulator = new ScalingAccumulator(1);
        for (float value : values) {
            accumulator.add(0, value);
        }
        return accumulator.scaling();
    }

    private static Scaling ofColumns(SampleMemory samples) {
        int columns = samples.shape()[0];
        ScalingAccumulator accumulator = new ScalingAccumulator(columns);
        for (int i = 0; i < samples.size(); i++) {
            ByteBuffer row = samples.at(i);
            for (int c = 0; c < columns; c++) {
                float value = row.getFloat(c * Float.BYTES);
                if (Float.isFinite(value)) {
                    accumulator.add(c, value);
                }
            }
        }
        return accumulator.scaling();
    }

    /** By counting the 256 values, which costs one addition a pixel. */
    private static Scaling ofPixels(SampleMemory samples) {
        int[] shape = samples.shape();
        int channels = shape[shape.length - 1];
        long[][] counts = new long[channels][BYTE_VALUES];
        for (int i = 0; i < samples.size(); i++) {
            ByteBuffer pixels = samples.at(i);
            for (int at = 0; at < samples.bytes(); ) {
                for (int c = 0; c < channels; c++) {
                    counts[c][pixels.get(at++) & 0xff]++;
                }
            }
        }
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            double squares = 0;
            long count = 0;
            for (int value = 0; value < BYTE_VALUES; value++) {
                count += counts[c][value];
                sum += (double) value * counts[c][value];
                squares += (double) value * value * counts[c][value];
            }
            mean[c] = count == 0 ? 0 : (float) (sum / count);
            double variance = count == 0 ? 0 : squares / count - sum / count * (sum / count);
            deviation[c] = variance > 1e-6 ? (float) Math.sqrt(variance) : 1;
        }
        return new Scaling(mean, deviation);
    }
}
