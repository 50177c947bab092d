package org.lathe.onnx.runtime.internal;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.function.IntToDoubleFunction;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ElementType;

/** Buffers to ONNX Runtime's tensors and back. */
public final class OrtTensors {
    private OrtTensors() {}

    public static OnnxTensor create(OrtEnvironment environment, ElementType type, Buffer values, long[] shape)
            throws OrtException {
        return switch (type) {
            case FLOAT -> OnnxTensor.createTensor(environment, (FloatBuffer) values, shape);
            case INT64 -> OnnxTensor.createTensor(environment, (LongBuffer) values, shape);
            case UINT8 -> OnnxTensor.createTensor(environment, (ByteBuffer) values, shape, OnnxJavaType.UINT8);
            default -> throw new IllegalArgumentException(type.label());
        };
    }

    /** @throws CoreException when the tensor holds no numbers */
    public static float[] floats(OnnxTensor tensor) throws CoreException {
        float[] values = new float[Math.toIntExact(tensor.getInfo().getNumElements())];
        if (tensor.getInfo().type == OnnxJavaType.FLOAT) {
            tensor.getFloatBuffer().get(values);
            return values;
        }
        IntToDoubleFunction reader = reader(tensor);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) reader.applyAsDouble(i);
        }
        return values;
    }

    private static IntToDoubleFunction reader(OnnxTensor tensor) throws CoreException {
        OnnxJavaType type = tensor.getInfo().type;
        return switch (type) {
            case FLOAT16, BFLOAT16 -> tensor.getFloatBuffer()::get;
            case DOUBLE -> tensor.getDoubleBuffer()::get;
            case INT64 -> tensor.getLongBuffer()::get;
            case INT32 -> tensor.getIntBuffer()::get;
            case INT16 -> tensor.getShortBuffer()::get;
            case INT8 -> tensor.getByteBuffer()::get;
            case UINT8, BOOL -> {
                ByteBuffer bytes = tensor.getByteBuffer();
                yield i -> bytes.get(i) & 0xff;
            }
            default ->
                throw Failures.of(
                        "The model gives values of type " + type + ", which are no numbers; choose another output.");
        };
    }
}
