package org.lathe.train.djl.internal.ops;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.tensor.HostTensor;

/**
 * One operator with its attributes and inputs, as a graph with one output {@code y}. Learned inputs are initializers times
 * a one that comes out of a layer, so that they count as weights whatever the operator.
 */
final class OperatorCase {
    final String label;
    private final String type;
    private final Models models;
    private final List<String> inputs = new ArrayList<>();
    private final Map<String, HostTensor> data = new LinkedHashMap<>();
    private Object[] attributes = {};
    private List<String> outputs = List.of("y");
    private ElementType result = ElementType.FLOAT;
    boolean gradient = true;

    OperatorCase(String type, String variant, int opset) {
        this.type = type;
        label = type + " " + variant + " (" + opset + ")";
        models = new Models(opset, label.hashCode());
        models.input("u", ElementType.FLOAT, 1, 1)
                .floats("k", new float[] {1, 1}, 1, 2)
                .node("MatMul", List.of("u", "k"), List.of("uk"))
                .longs("none")
                .tensor(Initializers.longs("at", new long[] {0}))
                .node("Gather", List.of("uk", "at"), List.of("uk0"), "axis", 1)
                .node("Reshape", List.of("uk0", "none"), List.of("one"));
    }

    static OperatorCase of(String type, String variant, int opset) {
        return new OperatorCase(type, variant, opset);
    }

    static OperatorCase of(String type) {
        return new OperatorCase(type, "", 13);
    }

    OperatorCase attributes(Object... values) {
        attributes = values;
        return this;
    }

    /** A learned input of normally distributed values. */
    OperatorCase learned(long... dims) {
        return learned(models.normal(1, dims), dims);
    }

    /** A learned input of values from 0.2 on. */
    OperatorCase positive(long... dims) {
        float[] values = models.normal(1, dims);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]) + 0.2f;
        }
        return learned(values, dims);
    }

    OperatorCase learned(float[] values, long... dims) {
        String name = "p" + inputs.size();
        models.floats(name, values, dims).node("Mul", List.of(name, "one"), List.of(name + "_"));
        inputs.add(name + "_");
        return this;
    }

    /** An input that the caller of the graph gives. */
    OperatorCase given(HostTensor value) {
        String name = "d" + inputs.size();
        Object[] dims = Arrays.stream(value.dims()).boxed().toArray();
        models.input(name, value.type(), dims);
        data.put(name, value);
        inputs.add(name);
        return this;
    }

    OperatorCase longs(long... values) {
        String name = "c" + inputs.size();
        models.longs(name, values);
        inputs.add(name);
        return this;
    }

    OperatorCase scalar(long value) {
        String name = "c" + inputs.size();
        models.tensor(Initializers.longs(name, new long[] {value}));
        inputs.add(name);
        return this;
    }

    OperatorCase floats(float[] values, long... dims) {
        String name = "c" + inputs.size();
        models.floats(name, values, dims);
        inputs.add(name);
        return this;
    }

    OperatorCase absent() {
        inputs.add("");
        return this;
    }

    /** The result is no learned float. */
    OperatorCase result(ElementType type) {
        result = type;
        gradient = false;
        return this;
    }

    OperatorCase withoutGradient() {
        gradient = false;
        return this;
    }

    /** Another output than the first is the result. */
    OperatorCase output(int position) {
        outputs = new ArrayList<>();
        for (int i = 0; i < position; i++) {
            outputs.add("unused" + i); // ONNX Runtime crashes on a Split whose first output has no name
        }
        outputs.add("y");
        return this;
    }

    ModelProto model() {
        return models.node(type, inputs, outputs, attributes)
                .output("y", result)
                .build();
    }

    Map<String, HostTensor> data() {
        Map<String, HostTensor> all = new LinkedHashMap<>(data);
        all.put("u", HostTensor.ofDoubles(ElementType.FLOAT, new double[] {1}, 1, 1));
        return all;
    }

    @Override
    public String toString() {
        return label;
    }
}
