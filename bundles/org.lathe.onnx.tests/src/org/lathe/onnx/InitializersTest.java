package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;

class InitializersTest {
    @Test
    void floatsAreStoredLittleEndian() throws CoreException {
        TensorProto tensor = Initializers.floats("t", new float[] {1, -2.5f}, 1, 2);
        // IEEE 754: 1 is 3f800000, -2.5 is c0200000.
        byte[] expected = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0x20, (byte) 0xc0};
        assertArrayEquals(expected, tensor.getRawData().toByteArray());
        assertArrayEquals(new float[] {1, -2.5f}, Initializers.toFloats(tensor));
    }

    @Test
    void typedFieldsAreReadToo() throws CoreException {
        assertArrayEquals(
                new float[] {1, 2},
                Initializers.toFloats(
                        typed(ElementType.FLOAT).addFloatData(1).addFloatData(2).build()));
        assertArrayEquals(
                new float[] {1, 2},
                Initializers.toFloats(typed(ElementType.DOUBLE)
                        .addDoubleData(1)
                        .addDoubleData(2)
                        .build()));
        // float16: 1 is 3c00, -2 is c000.
        assertArrayEquals(
                new float[] {1, -2},
                Initializers.toFloats(typed(ElementType.FLOAT16)
                        .addInt32Data(0x3c00)
                        .addInt32Data(0xc000)
                        .build()));
        assertArrayEquals(
                new long[] {1L << 40, -1},
                Initializers.toLongs(typed(ElementType.INT64)
                        .addInt64Data(1L << 40)
                        .addInt64Data(-1)
                        .build()));
        assertArrayEquals(
                new long[] {3, -4},
                Initializers.toLongs(
                        typed(ElementType.INT8).addInt32Data(3).addInt32Data(-4).build()));
    }

    @Test
    void narrowTypesAreReadFromRawData() throws CoreException {
        assertArrayEquals(new float[] {200, 1}, raw(ElementType.UINT8, 200, 1));
        assertArrayEquals(new float[] {-56, 1}, raw(ElementType.INT8, 200, 1));
        assertArrayEquals(new float[] {1, -2}, raw(ElementType.FLOAT16, 0, 0x3c, 0, 0xc0));
        // bfloat16 is the upper half of float32: 1 is 3f80, -2 is c000.
        assertArrayEquals(new float[] {1, -2}, raw(ElementType.BFLOAT16, 0x80, 0x3f, 0, 0xc0));
    }

    private static float[] raw(ElementType type, int... bytes) throws CoreException {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return Initializers.toFloats(
                typed(type).setRawData(ByteString.copyFrom(raw)).build());
    }

    @Test
    void newValuesKeepTheType() throws CoreException {
        for (ElementType type : new ElementType[] {ElementType.FLOAT, ElementType.DOUBLE, ElementType.FLOAT16}) {
            TensorProto tensor = typed(type)
                    .setRawData(ByteString.copyFrom(new byte[2 * type.bits() / 8]))
                    .build();
            TensorProto changed = Initializers.withFloats(tensor, new float[] {0.5f, -3});
            assertEquals(type.code(), changed.getDataType());
            assertArrayEquals(new float[] {0.5f, -3}, Initializers.toFloats(changed));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Initializers.floats("t", new float[3], 2));
        TensorProto tensor = Initializers.floats("t", new float[2], 2);
        assertThrows(IllegalArgumentException.class, () -> Initializers.withFloats(tensor, new float[3]));
        assertThrows(CoreException.class, () -> Initializers.toLongs(tensor));
        assertThrows(
                CoreException.class,
                () -> Initializers.toFloats(typed(ElementType.FLOAT).build()));
    }

    private static TensorProto.Builder typed(ElementType type) {
        return TensorProto.newBuilder().setName("t").setDataType(type.code()).addDims(2);
    }
}
