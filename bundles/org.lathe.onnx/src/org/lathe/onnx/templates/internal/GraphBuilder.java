package org.lathe.onnx.templates.internal;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lathe.onnx.Dimension;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;

/** Puts a graph together node by node; a node is named like the value it makes. */
final class GraphBuilder {
    private static final Dimension BATCH = Dimension.symbolic("batch");
    private static final long OPSET = 17;
    private static final long IR_VERSION = 8;

    private final GraphProto.Builder graph;
    private final List<String> frozen = new ArrayList<>();

    GraphBuilder(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** @param dims without the batch, which comes first */
    String input(String name, ElementType type, long... dims) {
        graph.addInput(value(name, type, dims));
        return name;
    }

    /** @param dims without the batch, which comes first */
    void output(String name, long... dims) {
        graph.addOutput(value(name, ElementType.FLOAT, dims));
    }

    private static ValueInfoProto value(String name, ElementType type, long... dims) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.code());
        tensor.getShapeBuilder().addDimBuilder().setDimParam(BATCH.symbol());
        Arrays.stream(dims)
                .forEach(dim -> tensor.getShapeBuilder().addDimBuilder().setDimValue(dim));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    /** A tensor that training changes (or, for statistics of batch normalisation, updates). */
    String weight(String name, float[] values, long... dims) {
        graph.addInitializer(Initializers.floats(name, values, dims));
        return name;
    }

    /** A tensor that training leaves as it is. */
    String constant(String name, float[] values, long... dims) {
        frozen.add(name);
        return weight(name, values, dims);
    }

    String indices(String name, long... values) {
        graph.addInitializer(Initializers.longs(name, values, values.length));
        return name;
    }

    /** Adds a node with one output and gives that output's name. */
    String node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return output;
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    /** Names of the tensors made by {@link #constant}, in order. */
    List<String> frozen() {
        return List.copyOf(frozen);
    }

    ModelProto build() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Lathe")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
                .setGraph(graph)
                .build();
    }
}
