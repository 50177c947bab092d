package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Name, element type and shape of a model's input or output.
 *
 * @param shape the dimensions in order; empty for a scalar, for an unknown rank and for what is no tensor
 * @param ranked whether the file says the shape at all
 */
public record TensorInfo(String name, ElementType type, List<Dimension> shape, boolean ranked) {
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** Reads ONNX's own record; sequences, maps and optionals have type {@link ElementType#UNDEFINED}. */
    public static TensorInfo of(ValueInfoProto info) {
        if (!info.getType().hasTensorType()) {
            return new TensorInfo(info.getName(), ElementType.UNDEFINED, List.of(), false);
        }
        TypeProto.Tensor tensor = info.getType().getTensorType();
        List<Dimension> shape = tensor.getShape().getDimList().stream()
                .map(TensorInfo::dimension)
                .toList();
        return new TensorInfo(info.getName(), ElementType.of(tensor.getElemType()), shape, tensor.hasShape());
    }

    private static Dimension dimension(TensorShapeProto.Dimension dimension) {
        return switch (dimension.getValueCase()) {
            case DIM_VALUE ->
                dimension.getDimValue() < 0 ? Dimension.symbolic("") : Dimension.fixed(dimension.getDimValue());
            case DIM_PARAM -> Dimension.symbolic(dimension.getDimParam());
            case VALUE_NOT_SET -> Dimension.symbolic("");
        };
    }

    /** The shape with every open dimension set to {@code size}: {@code [batch, 3]} with 1 gives {@code [1, 3]}. */
    public long[] shapeWith(long size) {
        return shape.stream().mapToLong(d -> d.isFixed() ? d.size() : size).toArray();
    }

    /** As people read it: {@code float32 [batch, 10]}. */
    public String describe() {
        String dims = ranked
                ? shape.stream().map(Dimension::toString).collect(Collectors.joining(", ", " [", "]"))
                : " of unknown shape";
        return type.label() + dims;
    }
}
