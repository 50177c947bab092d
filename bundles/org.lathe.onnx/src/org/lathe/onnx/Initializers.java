package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.internal.TypedData;

/**
 * Tensors stored in a model, to and from Java arrays. Written as {@code raw_data} (little endian, row-major); read from
 * there or from the typed fields, as the ONNX format allows both
 * (<a href="https://onnx.ai/onnx/api/classes.html#tensorproto">TensorProto</a>).
 */
public final class Initializers {
    private Initializers() {}

    /** A float32 tensor; {@code values} are row-major and fill {@code dims}. */
    public static TensorProto floats(String name, float[] values, long... dims) {
        ByteBuffer raw = allocate(values.length, Float.BYTES);
        raw.asFloatBuffer().put(values);
        return tensor(name, ElementType.FLOAT, raw, values.length, dims);
    }

    /** An int64 tensor, as indices and shapes are. */
    public static TensorProto longs(String name, long[] values, long... dims) {
        ByteBuffer raw = allocate(values.length, Long.BYTES);
        raw.asLongBuffer().put(values);
        return tensor(name, ElementType.INT64, raw, values.length, dims);
    }

    /**
     * The same tensor (name, shape, floating type) with other values.
     *
     * @param values row-major float32, as many as the tensor has elements
     */
    public static TensorProto withFloats(TensorProto tensor, float[] values) {
        ElementType type = ElementType.of(tensor.getDataType());
        if (values.length != elements(tensor)) {
            throw new IllegalArgumentException(
                    tensor.getName() + " has " + elements(tensor) + " elements, not " + values.length);
        }
        ByteBuffer raw = allocate(values.length, type.bits() / 8);
        switch (type) {
            case FLOAT -> raw.asFloatBuffer().put(values);
            case DOUBLE -> {
                for (float value : values) {
                    raw.putDouble(value);
                }
            }
            case FLOAT16 -> {
                for (float value : values) {
                    raw.putShort(Float.floatToFloat16(value));
                }
            }
            default -> throw new IllegalArgumentException(tensor.getName() + " is " + type.label());
        }
        long[] dims = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        return tensor(tensor.getName(), type, raw.clear(), values.length, dims);
    }

    /**
     * The values as float32, row-major; wider types are rounded to the nearest float.
     *
     * @throws CoreException when the type has no meaning as a float, or the data does not fill the shape
     */
    public static float[] toFloats(TensorProto tensor) throws CoreException {
        ElementType type = ElementType.of(tensor.getDataType());
        float[] values = new float[checkedLength(tensor, type)];
        if (type == ElementType.FLOAT && tensor.hasRawData()) {
            FloatBuffer raw = little(tensor.getRawData()).asFloatBuffer();
            raw.get(values);
            return values;
        }
        TypedData.Reader reader = TypedData.reader(tensor, type);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) reader.get(i);
        }
        return values;
    }

    /**
     * The values as int64, row-major, of any integer or bool type.
     *
     * @throws CoreException when the type is no integer, or the data does not fill the shape
     */
    public static long[] toLongs(TensorProto tensor) throws CoreException {
        ElementType type = ElementType.of(tensor.getDataType());
        long[] values = new long[checkedLength(tensor, type)];
        if (type == ElementType.INT64) {
            if (tensor.hasRawData()) {
                little(tensor.getRawData()).asLongBuffer().get(values);
            } else {
                Arrays.setAll(values, tensor::getInt64Data);
            }
            return values;
        }
        if (type.isFloating()) {
            throw Failures.of("The tensor '" + tensor.getName() + "' is " + type.label()
                    + ", where integers are needed; export the model again.");
        }
        TypedData.Reader reader = TypedData.reader(tensor, type);
        Arrays.setAll(values, i -> (long) reader.get(i));
        return values;
    }

    /** Number of elements of the tensor's shape; 1 for a scalar. */
    public static long elements(TensorProto tensor) {
        return elements(tensor.getDimsList());
    }

    static long elements(List<Long> dims) {
        long elements = 1;
        for (long dim : dims) {
            elements = Math.multiplyExact(elements, dim);
        }
        return elements;
    }

    private static int checkedLength(TensorProto tensor, ElementType type) throws CoreException {
        TypedData.check(tensor, type);
        return Math.toIntExact(elements(tensor));
    }

    private static ByteBuffer allocate(int elements, int bytes) {
        return ByteBuffer.allocate(Math.multiplyExact(elements, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer little(ByteString raw) {
        return raw.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static TensorProto tensor(String name, ElementType type, ByteBuffer raw, int length, long... dims) {
        TensorProto.Builder builder = TensorProto.newBuilder().setName(name).setDataType(type.code());
        Arrays.stream(dims).forEach(builder::addDims);
        if (elements(builder.getDimsList()) != length) {
            throw new IllegalArgumentException(name + ": " + length + " values for shape " + Arrays.toString(dims));
        }
        return builder.setRawData(UnsafeByteOperations.unsafeWrap(raw)).build();
    }
}
