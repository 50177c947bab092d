package org.lathe.train.djl.internal.worker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.runtime.FloatTensor;
import org.lathe.onnx.runtime.InputTensor;
import org.lathe.onnx.runtime.OnnxSession;
import org.lathe.onnx.runtime.Parity;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.train.Scorer;

/** Runs the trained file in ONNX Runtime, as it will be served, on real samples beside the network that was trained. */
final class Verification implements AutoCloseable {
    /** Samples of one run. */
    static final int BATCH = 64;

    /** So many samples are computed by both. */
    private static final int COMPARED = 512;

    private final ModelPlan plan;
    private final Network network;
    private final OnnxSession session;

    /** @param network with the file's weights in it */
    Verification(ModelPlan plan, OnnxModel trained, Network network) throws CoreException {
        this.plan = plan;
        this.network = network;
        session = OnnxSession.open(withTarget(trained), Torch.threads());
    }

    /**
     * What was found.
     *
     * @param parity largest difference, as {@link Parity} defines it
     * @param scorer the scores of ONNX Runtime's results
     */
    record Result(double parity, Scorer scorer) {}

    /** @param limit at most so many samples are looked at */
    Result run(Batches batches, int limit) throws CoreException {
        int[] order = IntStream.range(0, batches.size()).toArray();
        int end = Math.min(order.length, limit);
        Scorer scorer = batches.targets().scorer();
        double worst = 0;
        for (int from = 0; from < end; from += BATCH) {
            int count = Math.min(BATCH, end - from);
            try (Frame frame = network.frame(false)) {
                Map<String, NDArray> inputs = plan.form()
                        .inputs(batches.take(frame, order, from, count).input());
                float[] served = served(inputs);
                scorer.add(served, order, from, count);
                if (from < COMPARED) {
                    float[] own = network.forward(frame, inputs).result().toFloatArray();
                    worst = Math.max(worst, Parity.of(own, served).difference());
                }
            }
        }
        return new Result(worst, scorer);
    }

    private float[] served(Map<String, NDArray> inputs) throws CoreException {
        String name = plan.form().input().name();
        NDArray array = inputs.get(name);
        ByteBuffer bytes = Torch.bytes(array);
        long[] dims = array.getShape().getShape();
        InputTensor tensor = array.getDataType() == DataType.UINT8
                ? InputTensor.uint8(bytes, dims)
                : InputTensor.floats(bytes.asFloatBuffer(), dims);
        String target = plan.target().tensor();
        FloatTensor result = session.run(Map.of(name, tensor), Set.of(target)).get(target);
        return result.values();
    }

    /** The same model with the value that was trained among its outputs. */
    private OnnxModel withTarget(OnnxModel trained) throws CoreException {
        String target = plan.target().tensor();
        if (trained.outputs().stream().anyMatch(o -> o.name().equals(target))) {
            return trained;
        }
        ModelProto.Builder model = trained.proto().toBuilder();
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(target)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(ElementType.FLOAT.code()))));
        return OnnxModel.of(model.build(), trained.source());
    }

    @Override
    public void close() throws CoreException {
        session.close();
    }
}
