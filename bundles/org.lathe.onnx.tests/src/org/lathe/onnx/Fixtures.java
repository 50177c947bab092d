package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.templates.HeadSpec;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.TemplateRequest;
import org.lathe.onnx.templates.Templates;

/** Small models for tests. */
public final class Fixtures {
    private Fixtures() {}

    /** y = Relu(x + w), x float32 [batch, 3], w = (1, 2, 3). */
    public static ModelProto.Builder addRelu() {
        GraphProto.Builder graph = GraphProto.newBuilder()
                .setName("add_relu")
                .addInput(value("x", ElementType.FLOAT, 3))
                .addInitializer(Initializers.floats("w", new float[] {1, 2, 3}, 3))
                .addNode(node("Add", "sum", "x", "w"))
                .addNode(node("Relu", "y", "sum"))
                .addOutput(value("y", ElementType.FLOAT, 3));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .setProducerName("test")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
                .setGraph(graph);
    }

    public static ValueInfoProto value(String name, ElementType type, long... dims) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.code());
        tensor.getShapeBuilder().addDimBuilder().setDimParam("batch");
        for (long dim : dims) {
            tensor.getShapeBuilder().addDimBuilder().setDimValue(dim);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    public static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build();
    }

    /** The weight tensor w, kept in another file. */
    public static ModelProto externalWeight(String location, String offset, String length) {
        ModelProto.Builder model = addRelu();
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName("w")
                .setDataType(ElementType.FLOAT.code())
                .addDims(3)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL);
        tensor.addExternalDataBuilder().setKey("location").setValue(location);
        tensor.addExternalDataBuilder().setKey("offset").setValue(offset);
        tensor.addExternalDataBuilder().setKey("length").setValue(length);
        model.getGraphBuilder().setInitializer(0, tensor);
        return model.build();
    }

    /** An untrained classifier of four numeric columns and three classes. */
    public static OnnxModel irisMlp(long seed) throws CoreException {
        List<Column> columns = List.of(
                Column.numeric("sepal_length"),
                Column.numeric("sepal_width"),
                Column.numeric("petal_length"),
                Column.numeric("petal_width"));
        Scaling scaling = new Scaling(new float[] {5.8f, 3.1f, 3.8f, 1.2f}, new float[] {0.8f, 0.4f, 1.8f, 0.8f});
        HeadSpec head = new HeadSpec.Classification(List.of("setosa", "versicolor", "virginica"));
        return Templates.of("template:mlp")
                .build(new TemplateRequest(new InputSpec.Table(columns, scaling), head, seed));
    }

    /** An untrained classifier of images. */
    public static OnnxModel cnn(int height, int width, int channels, int classes) throws CoreException {
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class" + i).toList();
        float[] mean = new float[channels];
        float[] std = new float[channels];
        Arrays.fill(mean, 100);
        Arrays.fill(std, 50);
        InputSpec input = new InputSpec.Image(height, width, channels, new Scaling(mean, std));
        return Templates.of("template:small-cnn")
                .build(new TemplateRequest(input, new HeadSpec.Classification(names), 1));
    }
}
