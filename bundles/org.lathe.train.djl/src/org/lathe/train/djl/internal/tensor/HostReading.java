package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;

/** Reads arrays back from the device. */
final class HostReading {
    private HostReading() {}

    static HostTensor read(NDArray array) {
        long[] dims = array.getShape().getShape();
        ElementType type = ElementTypes.fromEngine(array.getDataType());
        if (type.isFloating()) {
            try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
                double[] values = new double[Math.toIntExact(wide.size())];
                ByteBuffer bytes = Torch.bytes(wide);
                bytes.asDoubleBuffer().get(values);
                return HostTensor.ofDoubles(type, values, dims);
            }
        }
        try (NDArray wide = array.toType(DataType.INT64, true)) {
            long[] values = new long[Math.toIntExact(wide.size())];
            Torch.bytes(wide).asLongBuffer().get(values);
            return HostTensor.ofLongs(type, values, Arrays.copyOf(dims, dims.length));
        }
    }
}
