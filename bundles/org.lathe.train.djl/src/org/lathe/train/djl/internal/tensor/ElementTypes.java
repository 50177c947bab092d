package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.types.DataType;
import org.lathe.onnx.ElementType;

/** Translates the element types of ONNX to those of the engine. */
public final class ElementTypes {
    private ElementTypes() {}

    /** @throws IllegalArgumentException for a type that the engine has no arrays of */
    public static DataType toEngine(ElementType type) {
        return switch (type) {
            case FLOAT -> DataType.FLOAT32;
            case DOUBLE -> DataType.FLOAT64;
            case FLOAT16 -> DataType.FLOAT16;
            case INT64 -> DataType.INT64;
            case INT32 -> DataType.INT32;
            case INT8 -> DataType.INT8;
            case UINT8 -> DataType.UINT8;
            case BOOL -> DataType.BOOLEAN;
            default -> throw new IllegalArgumentException("tensors of " + type.label() + " cannot be computed with");
        };
    }

    public static boolean isKnown(ElementType type) {
        return switch (type) {
            case FLOAT, DOUBLE, FLOAT16, INT64, INT32, INT8, UINT8, BOOL -> true;
            default -> false;
        };
    }

    public static ElementType fromEngine(DataType type) {
        return switch (type) {
            case FLOAT32 -> ElementType.FLOAT;
            case FLOAT64 -> ElementType.DOUBLE;
            case FLOAT16 -> ElementType.FLOAT16;
            case INT64 -> ElementType.INT64;
            case INT32 -> ElementType.INT32;
            case INT8 -> ElementType.INT8;
            case UINT8 -> ElementType.UINT8;
            case BOOLEAN -> ElementType.BOOL;
            default -> ElementType.UNDEFINED;
        };
    }
}
