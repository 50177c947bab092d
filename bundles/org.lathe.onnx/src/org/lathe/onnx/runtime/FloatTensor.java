package org.lathe.onnx.runtime;

import java.util.Arrays;

/** What a model gives: float32 values, row-major, with their shape. */
public final class FloatTensor {
    private final float[] values;
    private final long[] shape;

    /** @param values taken over, not copied */
    public FloatTensor(float[] values, long... shape) {
        if (values.length != Arrays.stream(shape).reduce(1, Math::multiplyExact)) {
            throw new IllegalArgumentException(values.length + " values for shape " + Arrays.toString(shape));
        }
        this.values = values;
        this.shape = shape.clone();
    }

    /** The values themselves, not a copy: a batch can be large. */
    public float[] values() {
        return values;
    }

    public long[] shape() {
        return shape.clone();
    }

    /** Size of the first dimension; 1 for a scalar. */
    public int rows() {
        return shape.length == 0 ? 1 : (int) shape[0];
    }

    /** A copy of the values of one index of the first dimension. */
    public float[] row(int index) {
        int width = rows() == 0 ? 0 : values.length / rows();
        return Arrays.copyOfRange(values, index * width, (index + 1) * width);
    }
}
