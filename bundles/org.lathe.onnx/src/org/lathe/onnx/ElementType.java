package org.lathe.onnx;

import java.util.Arrays;

/**
 * The element types of ONNX tensors, by the numbers of {@code TensorProto.DataType}. Labels are the names that NumPy
 * and ONNX use in text.
 */
public enum ElementType {
    /** No tensor (a sequence, a map), or a type newer than this list. */
    UNDEFINED(0, "undefined", 0),
    FLOAT(1, "float32", 32),
    UINT8(2, "uint8", 8),
    INT8(3, "int8", 8),
    UINT16(4, "uint16", 16),
    INT16(5, "int16", 16),
    INT32(6, "int32", 32),
    INT64(7, "int64", 64),
    STRING(8, "string", 0),
    BOOL(9, "bool", 8),
    FLOAT16(10, "float16", 16),
    DOUBLE(11, "float64", 64),
    UINT32(12, "uint32", 32),
    UINT64(13, "uint64", 64),
    COMPLEX64(14, "complex64", 64),
    COMPLEX128(15, "complex128", 128),
    BFLOAT16(16, "bfloat16", 16),
    FLOAT8E4M3FN(17, "float8e4m3fn", 8),
    FLOAT8E4M3FNUZ(18, "float8e4m3fnuz", 8),
    FLOAT8E5M2(19, "float8e5m2", 8),
    FLOAT8E5M2FNUZ(20, "float8e5m2fnuz", 8),
    UINT4(21, "uint4", 4),
    INT4(22, "int4", 4);

    private final int code;
    private final String label;
    private final int bits;

    ElementType(int code, String label, int bits) {
        this.code = code;
        this.label = label;
        this.bits = bits;
    }

    /** The number in the file. */
    public int code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Bits of one element; 0 where elements have no fixed size. */
    public int bits() {
        return bits;
    }

    /** Whether gradients can flow through values of this type. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE || this == FLOAT16 || this == BFLOAT16;
    }

    /** The type with this number; {@link #UNDEFINED} for an unknown one. */
    public static ElementType of(int code) {
        return Arrays.stream(values()).filter(t -> t.code == code).findFirst().orElse(UNDEFINED);
    }
}
