package org.lathe.onnx.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.lathe.onnx.ElementType;

/**
 * What is fed to a model: values, row-major, with their shape. A direct buffer in native byte order is used as it is,
 * without a copy, and must not change while the model runs; anything else is copied.
 */
public final class InputTensor {
    private final ElementType type;
    private final Buffer values;
    private final long[] shape;

    private InputTensor(ElementType type, Buffer values, ByteOrder order, long[] shape) {
        long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (elements != values.remaining() || Arrays.stream(shape).anyMatch(dim -> dim < 0)) {
            throw new IllegalArgumentException(values.remaining() + " values for shape " + Arrays.toString(shape));
        }
        if (values.isDirect() && order != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("The direct buffer is not in native byte order");
        }
        this.type = type;
        this.values = values;
        this.shape = shape.clone();
    }

    /** float32. */
    public static InputTensor floats(FloatBuffer values, long... shape) {
        return new InputTensor(ElementType.FLOAT, values, values.order(), shape);
    }

    /** float32. */
    public static InputTensor floats(float[] values, long... shape) {
        return floats(FloatBuffer.wrap(values), shape);
    }

    /** uint8: each byte is 0..255. */
    public static InputTensor uint8(ByteBuffer values, long... shape) {
        return new InputTensor(ElementType.UINT8, values, ByteOrder.nativeOrder(), shape);
    }

    /** uint8: each byte is 0..255. */
    public static InputTensor uint8(byte[] values, long... shape) {
        return uint8(ByteBuffer.wrap(values), shape);
    }

    /** int64, as token ids are. */
    public static InputTensor longs(LongBuffer values, long... shape) {
        return new InputTensor(ElementType.INT64, values, values.order(), shape);
    }

    /** int64, as token ids are. */
    public static InputTensor longs(long[] values, long... shape) {
        return longs(LongBuffer.wrap(values), shape);
    }

    public ElementType type() {
        return type;
    }

    public long[] shape() {
        return shape.clone();
    }

    Buffer values() {
        return values;
    }
}
