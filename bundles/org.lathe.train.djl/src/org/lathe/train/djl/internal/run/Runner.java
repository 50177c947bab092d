package org.lathe.train.djl.internal.run;

import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.djl.internal.graph.Plan;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/** Runs a plan: one batch through every step, each value freed after its last reader. */
public final class Runner {
    private final Plan plan;
    private final String[] sourceNames;
    private final int[] sourceSlots;

    public Runner(Plan plan) {
        this.plan = plan;
        sourceNames = plan.sources().keySet().toArray(String[]::new);
        sourceSlots = Arrays.stream(sourceNames).mapToInt(plan.sources()::get).toArray();
    }

    /**
     * @param sources a value for each of the plan's sources
     * @return the plan's results, which live as long as the frame
     * @throws CoreException when a node cannot run on what it is given: which node, what it got, and why
     */
    public Value[] run(Frame frame, Map<String, Value> sources) throws CoreException {
        Value[] slots = new Value[plan.slots()];
        for (int i = 0; i < sourceSlots.length; i++) {
            Value source = sources.get(sourceNames[i]);
            if (source == null) {
                throw Failures.of("The model's input '" + sourceNames[i] + "' is not given.");
            }
            slots[sourceSlots[i]] = source;
            source.retain();
        }
        for (Plan.Step step : plan.steps()) {
            run(frame, step, slots);
        }
        return plan.results().stream().map(r -> slots[r]).toArray(Value[]::new);
    }

    private static void run(Frame frame, Plan.Step step, Value[] slots) throws CoreException {
        int[] from = step.inputs();
        Value[] inputs = new Value[from.length];
        for (int i = 0; i < from.length; i++) {
            inputs[i] = from[i] < 0 ? null : slots[from[i]];
        }
        Value[] outputs;
        try {
            outputs = step.operator().run(frame, inputs);
        } catch (RuntimeException e) { // whatever a foreign graph makes an operator or the engine stumble over
            throw failed(step, inputs, e);
        }
        int[] to = step.outputs();
        for (int i = 0; i < to.length; i++) {
            if (to[i] >= 0) {
                slots[to[i]] = outputs[i];
                outputs[i].retain();
            }
        }
        for (int slot : step.last()) {
            slots[slot].release();
            slots[slot] = null;
        }
    }

    private static CoreException failed(Plan.Step step, Value[] inputs, RuntimeException cause) {
        String given = Arrays.stream(inputs)
                .map(v -> v == null ? "nothing" : v.type().label() + Arrays.toString(v.dims()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("no input");
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown reason");
        return Failures.of(
                "The node " + step.node().describe() + " cannot run on " + given + ": " + reason + ".", cause);
    }
}
