package org.lathe.onnx.internal;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ElementType;

/** Where a tensor keeps its values: in {@code raw_data}, or in the typed field that ONNX names for its type. */
public final class TypedData {
    private TypedData() {}

    /** One value of a tensor, as a double. */
    @FunctionalInterface
    public interface Reader {
        double get(int index);
    }

    /**
     * Checks that the tensor holds as many values as its shape says.
     *
     * @throws CoreException with the tensor's name and both numbers
     */
    public static void check(TensorProto tensor, ElementType type) throws CoreException {
        if (type == ElementType.UNDEFINED) {
            throw broken(tensor, "has the unknown element type " + tensor.getDataType());
        }
        long elements = elements(tensor);
        if (tensor.hasRawData() && type != ElementType.STRING) {
            long bits = elements * Math.max(type.bits(), 1);
            if (elements > Integer.MAX_VALUE
                    || (bits + 7) / 8 != tensor.getRawData().size()) {
                throw broken(
                        tensor,
                        "has " + elements + " elements of " + type.label() + " but "
                                + tensor.getRawData().size() + " bytes");
            }
            return;
        }
        long expected = type == ElementType.INT4 || type == ElementType.UINT4 ? (elements + 1) / 2 : elements;
        long found = typedCount(tensor, type);
        if (found != expected) {
            throw broken(tensor, "has " + expected + " elements of " + type.label() + " but " + found + " values");
        }
    }

    private static long elements(TensorProto tensor) throws CoreException {
        long elements = 1;
        for (long dim : tensor.getDimsList()) {
            if (dim < 0 || Math.multiplyHigh(elements, dim) != 0 || elements * dim < 0 || elements * dim > 1L << 40) {
                throw broken(tensor, "has the impossible shape " + tensor.getDimsList());
            }
            elements *= dim;
        }
        return elements;
    }

    private static long typedCount(TensorProto tensor, ElementType type) {
        return switch (type) {
            case FLOAT -> tensor.getFloatDataCount();
            case COMPLEX64 -> tensor.getFloatDataCount() / 2;
            case DOUBLE -> tensor.getDoubleDataCount();
            case COMPLEX128 -> tensor.getDoubleDataCount() / 2;
            case INT64 -> tensor.getInt64DataCount();
            case UINT32, UINT64 -> tensor.getUint64DataCount();
            case STRING -> tensor.getStringDataCount();
            default -> tensor.getInt32DataCount();
        };
    }

    /** @throws CoreException when the type's values are no plain numbers */
    public static Reader reader(TensorProto tensor, ElementType type) throws CoreException {
        Reader reader = tensor.hasRawData() ? rawReader(tensor.getRawData(), type) : typedReader(tensor, type);
        if (reader == null) {
            throw broken(tensor, "is " + type.label() + ", which Lathe does not read as numbers");
        }
        return reader;
    }

    private static Reader rawReader(ByteString bytes, ElementType type) {
        ByteBuffer raw = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT -> i -> raw.getFloat(i * 4);
            case DOUBLE -> i -> raw.getDouble(i * 8);
            case FLOAT16 -> i -> Float.float16ToFloat(raw.getShort(i * 2));
            case BFLOAT16 -> i -> bfloat16(raw.getShort(i * 2));
            case INT8 -> raw::get;
            case UINT8, BOOL -> i -> raw.get(i) & 0xff;
            case INT16 -> i -> raw.getShort(i * 2);
            case UINT16 -> i -> raw.getShort(i * 2) & 0xffff;
            case INT32 -> i -> raw.getInt(i * 4);
            case UINT32 -> i -> raw.getInt(i * 4) & 0xffffffffL;
            case INT64 -> i -> raw.getLong(i * 8);
            default -> null;
        };
    }

    private static Reader typedReader(TensorProto tensor, ElementType type) {
        return switch (type) {
            case FLOAT -> tensor::getFloatData;
            case DOUBLE -> tensor::getDoubleData;
            case FLOAT16 -> i -> Float.float16ToFloat((short) tensor.getInt32Data(i));
            case BFLOAT16 -> i -> bfloat16((short) tensor.getInt32Data(i));
            case INT8, UINT8, BOOL, INT16, UINT16, INT32 -> tensor::getInt32Data;
            case INT64 -> tensor::getInt64Data;
            case UINT32 -> tensor::getUint64Data;
            default -> null;
        };
    }

    private static float bfloat16(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    private static CoreException broken(TensorProto tensor, String what) {
        return Failures.of("The tensor '" + tensor.getName() + "' " + what + "; export the model again.");
    }
}
