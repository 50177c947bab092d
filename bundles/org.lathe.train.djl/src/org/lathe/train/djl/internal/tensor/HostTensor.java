package org.lathe.train.djl.internal.tensor;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;

/**
 * A small tensor of plain Java values: shapes, indices and what is computed from them. Integers and booleans are held as
 * longs, floating types as doubles; row-major.
 */
public final class HostTensor {
    private final ElementType type;
    private final long[] dims;
    private final long[] longs;
    private final double[] doubles;

    private HostTensor(ElementType type, long[] dims, long[] longs, double[] doubles) {
        this.type = type;
        this.dims = dims;
        this.longs = longs;
        this.doubles = doubles;
        if (count(dims) != size()) {
            throw new IllegalArgumentException(size() + " values for shape " + Arrays.toString(dims));
        }
    }

    public static HostTensor ofLongs(ElementType type, long[] values, long... dims) {
        return new HostTensor(type, dims, values, null);
    }

    public static HostTensor ofDoubles(ElementType type, double[] values, long... dims) {
        return new HostTensor(type, dims, null, values);
    }

    /** A list of int64, as shapes are. */
    public static HostTensor vector(long... values) {
        return ofLongs(ElementType.INT64, values, values.length);
    }

    public static HostTensor scalar(long value) {
        return ofLongs(ElementType.INT64, new long[] {value});
    }

    /** @throws CoreException when the values do not fill the shape, or have no meaning as numbers */
    public static HostTensor of(TensorProto tensor) throws CoreException {
        ElementType type = ElementType.of(tensor.getDataType());
        long[] dims = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        if (!type.isFloating()) {
            return ofLongs(type, Initializers.toLongs(tensor), dims);
        }
        float[] floats = Initializers.toFloats(tensor);
        double[] values = new double[floats.length];
        Arrays.setAll(values, i -> floats[i]);
        return ofDoubles(type, values, dims);
    }

    /** Number of elements of a shape; 1 for a scalar. */
    public static long count(long[] dims) {
        long count = 1;
        for (long dim : dims) {
            count = Math.multiplyExact(count, dim);
        }
        return count;
    }

    public ElementType type() {
        return type;
    }

    public long[] dims() {
        return dims.clone();
    }

    public int rank() {
        return dims.length;
    }

    public int size() {
        return longs != null ? longs.length : doubles.length;
    }

    public boolean isFloating() {
        return doubles != null;
    }

    public long longAt(int index) {
        return longs != null ? longs[index] : (long) doubles[index];
    }

    public double doubleAt(int index) {
        return doubles != null ? doubles[index] : longs[index];
    }

    /** A copy as longs, fractions cut off. */
    public long[] toLongs() {
        long[] values = new long[size()];
        Arrays.setAll(values, this::longAt);
        return values;
    }

    public double[] toDoubles() {
        double[] values = new double[size()];
        Arrays.setAll(values, this::doubleAt);
        return values;
    }

    public HostTensor reshaped(long... newDims) {
        return new HostTensor(type, newDims.clone(), longs, doubles);
    }

    /** The same numbers as another type: to integers fractions are cut off, to bool all but zero is true. */
    public HostTensor as(ElementType target) {
        if (target == type) {
            return this;
        }
        if (target.isFloating()) {
            return ofDoubles(target, toDoubles(), dims);
        }
        long[] values = toLongs();
        if (target == ElementType.BOOL) {
            Arrays.setAll(values, i -> doubleAt(i) != 0 ? 1 : 0);
        }
        return ofLongs(target, values, dims);
    }

    /** The elements at these places of the row-major order, in a new shape. */
    public HostTensor select(int[] places, long... newDims) {
        if (isFloating()) {
            double[] values = new double[places.length];
            Arrays.setAll(values, i -> doubles[places[i]]);
            return ofDoubles(type, values, newDims);
        }
        long[] values = new long[places.length];
        Arrays.setAll(values, i -> longs[places[i]]);
        return ofLongs(type, values, newDims);
    }

    @Override
    public String toString() {
        return type.label()
                + Arrays.toString(dims)
                + (longs != null ? Arrays.toString(longs) : Arrays.toString(doubles));
    }
}
