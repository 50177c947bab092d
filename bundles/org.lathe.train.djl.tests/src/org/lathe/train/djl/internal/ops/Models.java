package org.lathe.train.djl.internal.ops;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;

/** Small ONNX graphs for tests, written node by node. */
public final class Models {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final int opset;
    private final Random random;

    public Models(int opset, long seed) {
        this.opset = opset;
        random = new Random(seed);
    }

    /** Adds a node; attributes as name, value, name, value. */
    public Models node(String type, List<String> inputs, List<String> outputs, Object... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(type)
                .setName(outputs.get(outputs.size() - 1) + "_node")
                .addAllInput(inputs)
                .addAllOutput(outputs);
        for (int i = 0; i < attributes.length; i += 2) {
            node.addAttribute(attribute((String) attributes[i], attributes[i + 1]));
        }
        graph.addNode(node);
        return this;
    }

    public Models input(String name, ElementType type, Object... dims) {
        graph.addInput(info(name, type, dims));
        return this;
    }

    public Models output(String name) {
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(ElementType.FLOAT.code()))));
        return this;
    }

    public Models output(String name, ElementType type) {
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.code()))));
        return this;
    }

    public Models tensor(TensorProto tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    /** An initializer of normally distributed values. */
    public Models weight(String name, double scale, long... dims) {
        return tensor(Initializers.floats(name, normal(scale, dims), dims));
    }

    public Models floats(String name, float[] values, long... dims) {
        return tensor(Initializers.floats(name, values, dims));
    }

    public Models longs(String name, long... values) {
        return tensor(Initializers.longs(name, values, values.length));
    }

    public float[] normal(double scale, long... dims) {
        float[] values = new float[(int) Arrays.stream(dims).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    public ModelProto build() {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
                .setGraph(graph)
                .build();
    }

    private static ValueInfoProto info(String name, ElementType type, Object... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dim : dims) {
            TensorShapeProto.Dimension.Builder d = TensorShapeProto.Dimension.newBuilder();
            shape.addDim(dim instanceof String s ? d.setDimParam(s) : d.setDimValue(((Number) dim).longValue()));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.code())
                                .setShape(shape)))
                .build();
    }

    private static AttributeProto attribute(String name, Object value) {
        AttributeProto.Builder a = AttributeProto.newBuilder().setName(name);
        switch (value) {
            case Integer i -> a.setType(AttributeProto.AttributeType.INT).setI(i);
            case Long l -> a.setType(AttributeProto.AttributeType.INT).setI(l);
            case Float f -> a.setType(AttributeProto.AttributeType.FLOAT).setF(f);
            case String s -> a.setType(AttributeProto.AttributeType.STRING).setS(ByteString.copyFromUtf8(s));
            case TensorProto t -> a.setType(AttributeProto.AttributeType.TENSOR).setT(t);
            case long[] ls -> {
                a.setType(AttributeProto.AttributeType.INTS);
                Arrays.stream(ls).forEach(a::addInts);
            }
            case float[] fs -> {
                a.setType(AttributeProto.AttributeType.FLOATS);
                for (float f : fs) {
                    a.addFloats(f);
                }
            }
            default -> throw new IllegalArgumentException(name);
        }
        return a.build();
    }
}
