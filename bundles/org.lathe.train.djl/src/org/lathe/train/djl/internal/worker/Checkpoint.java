package org.lathe.train.djl.internal.worker;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.WriteBack;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Snapshot;
import org.lathe.train.djl.internal.state.StateFile;
import org.lathe.train.djl.internal.train.TrainingLoop;
import org.lathe.train.djl.internal.train.TrainingState;

/**
 * Keeps the best weights with their model file, and the state for a resume: whole or as they were, and not more often than
 * every few seconds, since a flush to disk can take longer than an epoch of a small net.
 */
final class Checkpoint implements TrainingLoop.Keeper {
    private static final long INTERVAL = 3_000_000_000L;

    private final OnnxModel model;
    private final Graph graph;
    private final Network network;
    private final ModelMetadata metadata;
    private final Path file;
    private final StateFile stateFile;
    private Snapshot best;
    private boolean written;
    private long lastWrite;
    private long lastState;

    /** @param metadata of the file */
    Checkpoint(OnnxModel model, Graph graph, Network network, ModelMetadata metadata, Path file, StateFile stateFile) {
        this.model = model;
        this.graph = graph;
        this.network = network;
        this.metadata = metadata;
        this.file = file;
        this.stateFile = stateFile;
    }

    @Override
    public void improved(Snapshot weights) throws CoreException {
        best = weights;
        written = false;
        if (lastWrite == 0 || System.nanoTime() - lastWrite > INTERVAL) {
            write();
        }
    }

    @Override
    public void passed(Supplier<TrainingState> state) throws CoreException {
        if (lastState == 0 || System.nanoTime() - lastState > INTERVAL) {
            stateFile.write(state.get());
            lastState = System.nanoTime();
        }
    }

    boolean exists() {
        return best != null;
    }

    /** Writes the best weights where they are not yet written, and puts them into the network. @return the model */
    OnnxModel finish() throws CoreException {
        if (!written) {
            write();
        }
        network.restore(best);
        return trained();
    }

    /** Saves what can be saved when training has failed; does nothing without a best model. */
    void save() throws CoreException {
        if (best != null && !written) {
            write();
        }
    }

    private void write() throws CoreException {
        trained().write(file);
        written = true;
        lastWrite = System.nanoTime();
    }

    private OnnxModel trained() throws CoreException {
        return OnnxModel.of(WriteBack.apply(model.proto(), graph, network.values(best)), model.source())
                .withMetadata(metadata);
    }
}
