package org.lathe.train.djl.internal.ops;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.djl.internal.graph.Compiler;
import org.lathe.train.djl.internal.graph.Constant;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.run.Runner;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.ConstantValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.Value;

/** Runs a graph as it is, all its tensors fixed: the interpreter without anything that learns. */
public final class Interpreted {
    private Interpreted() {}

    /** The outputs as doubles, row-major. */
    public static List<double[]> run(ModelProto model, Map<String, HostTensor> data) throws CoreException {
        Graph graph = Normalizer.normalize(model);
        Compiler compiler = new Compiler(graph, OperatorRegistry.standard(), graph.outputs());
        Runner runner = new Runner(compiler.plan());
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
                Frame frame = Frame.open(manager, false)) {
            Map<String, Value> sources = new HashMap<>();
            for (Constant constant : graph.constants().values()) {
                sources.put(constant.name(), ConstantValue.of(constant.tensor(), manager));
            }
            data.forEach((name, value) -> sources.put(name, ArrayValue.borrowed(frame.upload(value))));
            List<double[]> outputs = new ArrayList<>();
            for (Value value : runner.run(frame, sources)) {
                outputs.add(value.host().toDoubles());
            }
            return outputs;
        }
    }
}
