package org.lathe.onnx.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.TensorInfo;
import org.lathe.onnx.runtime.internal.OrtSessions;
import org.lathe.onnx.runtime.internal.OrtTensors;

/**
 * A model loaded by ONNX Runtime on the processor. The native library is loaded when the first session opens. A session
 * may run from several threads at once, but must not be closed while it runs.
 */
public final class OnnxSession implements AutoCloseable {
    private final OnnxModel model;
    private final OrtSession session;

    private OnnxSession(OnnxModel model, OrtSession session) {
        this.model = model;
        this.session = session;
    }

    /**
     * @param threads processor threads that one run may use, at least 1
     * @throws CoreException when ONNX Runtime cannot start here, or refuses the model
     */
    public static OnnxSession open(OnnxModel model, int threads) throws CoreException {
        return new OnnxSession(model, OrtSessions.open(model, threads));
    }

    public List<TensorInfo> inputs() {
        return model.inputs();
    }

    public List<TensorInfo> outputs() {
        return model.outputs();
    }

    /** Runs the model for all outputs that are tensors. */
    public Map<String, FloatTensor> run(Map<String, InputTensor> inputs) throws CoreException {
        Set<String> tensors = new LinkedHashSet<>();
        model.outputs().stream()
                .filter(output -> output.type() != ElementType.UNDEFINED && output.type() != ElementType.STRING)
                .forEach(output -> tensors.add(output.name()));
        return run(inputs, tensors);
    }

    /**
     * Runs the model.
     *
     * @param inputs by name: all inputs, with the types and sizes that the model says
     * @param outputs names of those to compute
     * @return by name, as float32, in the order of {@code outputs}; other number types are rounded to float32
     * @throws CoreException when inputs do not fit, or the model fails on them
     */
    public Map<String, FloatTensor> run(Map<String, InputTensor> inputs, Set<String> outputs) throws CoreException {
        InputCheck.check(model, inputs);
        List<OnnxTensor> owned = new ArrayList<>();
        try {
            Map<String, OnnxTensor> fed = new LinkedHashMap<>();
            for (Map.Entry<String, InputTensor> input : inputs.entrySet()) {
                InputTensor values = input.getValue();
                OnnxTensor tensor = OrtTensors.create(
                        OrtEnvironment.getEnvironment(), values.type(), values.values(), values.shape());
                owned.add(tensor);
                fed.put(input.getKey(), tensor);
            }
            try (OrtSession.Result result = session.run(fed, outputs)) {
                return collect(result, outputs);
            }
        } catch (OrtException e) {
            throw Failures.of(
                    model.source() + " fails on this input: " + OrtSessions.reason(e)
                            + "; check that the input is of the kind that the model was made for.",
                    e);
        } finally {
            owned.forEach(OnnxTensor::close);
        }
    }

    private Map<String, FloatTensor> collect(OrtSession.Result result, Set<String> outputs)
            throws OrtException, CoreException {
        Map<String, FloatTensor> collected = new LinkedHashMap<>();
        for (String name : outputs) {
            OnnxValue value = result.get(name).orElse(null);
            if (!(value instanceof OnnxTensor tensor)) {
                throw Failures.of(
                        "The output '" + name + "' of " + model.source() + " is no tensor; choose another output.");
            }
            collected.put(
                    name,
                    new FloatTensor(OrtTensors.floats(tensor), tensor.getInfo().getShape()));
        }
        return collected;
    }

    @Override
    public void close() throws CoreException {
        try {
            session.close();
        } catch (OrtException e) {
            throw Failures.of("ONNX Runtime cannot close " + model.source() + ": " + OrtSessions.reason(e) + ".", e);
        }
    }
}
