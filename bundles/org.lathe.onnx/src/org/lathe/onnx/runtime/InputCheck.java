package org.lathe.onnx.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.Dimension;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.TensorInfo;

/** Compares what is fed with what the model says it takes, so that a misfit is told in the model's own names. */
final class InputCheck {
    private InputCheck() {}

    static void check(OnnxModel model, Map<String, InputTensor> inputs) throws CoreException {
        List<String> names = model.inputs().stream().map(TensorInfo::name).toList();
        for (String name : inputs.keySet()) {
            if (!names.contains(name)) {
                throw Failures.of(model.source() + " has no input '" + name + "'; its inputs are "
                        + String.join(", ", names) + ".");
            }
        }
        for (TensorInfo info : model.inputs()) {
            InputTensor input = inputs.get(info.name());
            if (input == null) {
                throw Failures.of(model.source() + " needs the input '" + info.name() + "', " + info.describe() + ".");
            }
            if (input.type() != info.type() || info.ranked() && !fits(info.shape(), input.shape())) {
                throw Failures.of("The input '" + info.name() + "' of " + model.source() + " takes " + info.describe()
                        + ", not " + input.type().label() + " " + Arrays.toString(input.shape())
                        + "; choose data of that size.");
            }
        }
    }

    private static boolean fits(List<Dimension> wanted, long[] given) {
        if (wanted.size() != given.length) {
            return false;
        }
        for (int i = 0; i < given.length; i++) {
            if (wanted.get(i).isFixed() && wanted.get(i).size() != given[i]) {
                return false;
            }
        }
        return true;
    }
}
