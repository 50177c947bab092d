package org.lathe.train.djl.internal.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.media.ExamplesReader;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.runtime.Parity;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.data.NumberTargets;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Snapshot;

/** The comparison with ONNX Runtime holds for the same weights, and tells when file and network differ. */
class VerificationTest {
    @TempDir
    private Path root;

    @Test
    void tellsWhenFileAndNetworkDiffer() throws Exception {
        DatasetContent data = new RunFixture(root).numbers(120);
        ExamplesReader.Options options = ExamplesReader.Options.of(data).withTask(Task.REGRESSION);
        SplitData training = SplitData.training(data, options, 1);
        ModelPlan plan = TemplateModel.build("template:mlp", data.description(), training, 1);
        OnnxModel model = plan.model();
        Batches batches = new Batches(
                training.memory(),
                NumberTargets.of(
                        training.examples(), plan.target().targetScaling().orElseThrow()),
                Verification.BATCH);
        try (Network network = Network.of(
                        Normalizer.normalize(model.proto()),
                        OperatorRegistry.standard(),
                        List.of(plan.target().tensor()),
                        Set.copyOf(model.metadata().frozen()),
                        Device.cpu());
                Verification verification = new Verification(plan, model, network)) {
            assertTrue(verification.run(batches, 80).parity() < 1e-5);
            float[] weights = network.snapshot().weights();
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 1.01f;
            }
            network.restore(new Snapshot(weights, Map.of()));
            double parity = verification.run(batches, 80).parity();
            assertTrue(parity > Parity.LIMIT, "only " + parity);
        }
    }
}
