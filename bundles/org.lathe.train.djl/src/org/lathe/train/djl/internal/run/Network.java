package org.lathe.train.djl.internal.run;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.Initializers;
import org.lathe.onnx.TensorInfo;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Compiler;
import org.lathe.train.djl.internal.graph.Constant;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Plan;
import org.lathe.train.djl.internal.graph.Role;
import org.lathe.train.djl.internal.graph.Roles;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.ConstantValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** A graph on a device, ready to run and to learn. */
public final class Network implements AutoCloseable {
    private final List<TensorInfo> inputs;
    private final NDManager manager;
    private final Runner runner;
    private final Parameters parameters;
    private final Map<String, NDArray> statistics = new LinkedHashMap<>();
    private final Map<String, Value> constants = new HashMap<>();

    private Network(Graph graph, Plan plan, Map<String, Role> roles, NDManager manager) throws CoreException {
        this.manager = manager;
        runner = new Runner(plan);
        inputs = graph.inputs().stream()
                .filter(i -> plan.sources().containsKey(i.name()))
                .toList();
        List<Constant> trainable = new ArrayList<>();
        for (Map.Entry<String, Role> entry : roles.entrySet()) {
            Constant constant = graph.constants().get(entry.getKey());
            switch (entry.getValue()) {
                case TRAINABLE -> trainable.add(constant);
                case STATISTIC -> statistics.put(constant.name(), array(constant));
                case FIXED -> constants.put(constant.name(), ConstantValue.of(constant.tensor(), manager));
            }
        }
        for (String source : plan.sources().keySet()) {
            Constant constant = graph.constants().get(source);
            if (constant != null && !roles.containsKey(source)) {
                constants.put(source, ConstantValue.of(constant.tensor(), manager));
            }
        }
        parameters = Parameters.of(trainable, manager);
    }

    /**
     * @param wanted the values that {@link #forward} gives
     * @param frozen names of tensors that training leaves alone
     * @throws CoreException when the graph cannot be trained, with every reason; or a tensor in it is damaged
     */
    public static Network of(
            Graph graph, OperatorRegistry registry, List<String> wanted, Set<String> frozen, Device device)
            throws CoreException {
        Compiler compiler = new Compiler(graph, registry, wanted, frozen);
        Plan plan = compiler.plan();
        Map<String, Role> roles = Roles.of(graph, compiler.live(), registry, frozen);
        if (!roles.containsValue(Role.TRAINABLE)) {
            throw Failures.of("This model cannot be trained: it has no weights in 32-bit floats that its output '"
                    + String.join("', '", wanted) + "' depends on.");
        }
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager(device);
        try {
            return new Network(graph, plan, roles, manager);
        } catch (CoreException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    private NDArray array(Constant constant) throws CoreException {
        float[] values = Initializers.toFloats(constant.tensor());
        return manager.create(values, new Shape(constant.dims()));
    }

    /** The inputs that the wanted values depend on. */
    public List<TensorInfo> inputs() {
        return inputs;
    }

    public NDManager manager() {
        return manager;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** A new batch; {@code training} makes dropout drop, statistics move and {@link Pass#gradient} available. */
    public Frame frame(boolean training) {
        return Frame.open(manager, training);
    }

    /**
     * One forward pass.
     *
     * @param given an array for each of {@link #inputs}; the caller's own
     * @throws CoreException naming the node that cannot run, with its input's shapes
     */
    public Pass forward(Frame frame, Map<String, NDArray> given) throws CoreException {
        Torch.recordGradients(frame.training());
        Map<String, Value> sources = new HashMap<>(constants);
        NDArray leaf = parameters.leaf(frame);
        parameters.addViews(leaf, sources);
        statistics.forEach((name, array) -> sources.put(name, ArrayValue.borrowed(array)));
        given.forEach((name, array) -> sources.put(name, ArrayValue.borrowed(array)));
        Value[] results = runner.run(frame, sources);
        List<NDArray> arrays = new ArrayList<>();
        for (Value result : results) {
            arrays.add(result.array(frame));
        }
        return new Pass(arrays, leaf);
    }

    public Snapshot snapshot() {
        Map<String, float[]> values = new LinkedHashMap<>();
        statistics.forEach((name, array) -> values.put(name, array.toFloatArray()));
        return new Snapshot(parameters.read(), values);
    }

    public void restore(Snapshot snapshot) {
        parameters.write(snapshot.weights());
        snapshot.statistics().forEach((name, values) -> {
            try (NDArray source = manager.create(values)) {
                Torch.copy(statistics.get(name), source);
            }
        });
    }

    /** A snapshot's values by the name of the constant they belong to, as {@code WriteBack} takes them. */
    public Map<String, float[]> values(Snapshot snapshot) {
        Map<String, float[]> values = parameters.byName(snapshot.weights());
        values.putAll(snapshot.statistics());
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
