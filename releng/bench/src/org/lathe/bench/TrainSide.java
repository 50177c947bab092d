package org.lathe.bench;

import ai.djl.Device;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lathe.onnx.OnnxModel;
import org.lathe.train.MetricKeys;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.data.ClassTargets;
import org.lathe.train.djl.internal.data.SampleMemory;
import org.lathe.train.djl.internal.data.Statistics;
import org.lathe.train.djl.internal.graph.Graph;
import org.lathe.train.djl.internal.graph.Normalizer;
import org.lathe.train.djl.internal.ops.OperatorRegistry;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.train.InputForm;
import org.lathe.train.djl.internal.train.Journal;
import org.lathe.train.djl.internal.train.Settings;
import org.lathe.train.djl.internal.train.TrainingLoop;
import org.lathe.train.events.EventFileWriter;

/**
 * Lathe's side of the training duel: the worker's own loop, which pauses between epochs until the driver asks for another
 * round. It trains as a run does: data in memory as the worker keeps it, each step's loss into an event file.
 *
 * <p>Protocol, as {@code peer_train.py} has it: says {@code ready}; for each line {@code seconds} on standard input trains
 * whole epochs until they are over and says the samples per second of processor time (all threads of the process, so that
 * what the JVM does beside the training counts), which other load on the machine changes little.
 */
public final class TrainSide {
    private static final String LOGITS = "logits";
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private TrainSide() {}

    /** @param args a {@link TrainCase}'s name and the folder of its data */
    public static void main(String[] args) throws Exception {
        TrainCase work = TrainCase.valueOf(args[0]);
        Path folder = Path.of(args[1]);
        RandomExamples examples = new RandomExamples(work);
        SampleMemory memory = SampleMemory.load(examples, 1);
        Batches batches = new Batches(memory, ClassTargets.of(examples, identity(work.classes())), work.batch());
        OnnxModel model = work.model(Statistics.of(memory));
        Graph graph = Normalizer.normalize(model.proto());
        Settings settings = Settings.of(Map.of(
                "epochs",
                Integer.toString(Integer.MAX_VALUE),
                "batch_size",
                Integer.toString(work.batch()),
                "learning_rate",
                "0.001",
                "device",
                "cpu"));
        Files.createDirectories(folder);
        Set<String> frozen = Set.copyOf(model.metadata().frozen());
        try (Network network = Network.of(graph, OperatorRegistry.standard(), List.of(LOGITS), frozen, Device.cpu());
                EventFileWriter events = EventFileWriter.create(folder, Instant.now());
                Rounds rounds = new Rounds(events, examples.size())) {
            InputForm form = InputForm.of(network.inputs().get(0), !work.table());
            new TrainingLoop(network, form, settings, batches, Optional.empty(), rounds, weights -> {}, rounds::over)
                    .run(Optional.empty());
        }
    }

    private static int[] identity(int classes) {
        int[] outputs = new int[classes];
        for (int i = 0; i < classes; i++) {
            outputs[i] = i;
        }
        return outputs;
    }

    /** Lets the loop go on for as long as the driver asked, at the ends of epochs. */
    private static final class Rounds implements Journal, AutoCloseable {
        private final BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        private final EventFileWriter events;
        private final int samples;
        private long begun;
        private long wanted;
        private long done;
        private boolean over;

        Rounds(EventFileWriter events, int samples) {
            this.events = events;
            this.samples = samples;
            System.out.println("ready");
            await();
        }

        private void await() {
            try {
                String line = input.readLine();
                over = line == null;
                wanted = over ? 0 : (long) (Double.parseDouble(line) * 1e9);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done = 0;
            begun = CPU.getProcessCpuTime();
        }

        boolean over() {
            return over;
        }

        @Override
        public void metric(String key, long step, double value) {
            try {
                events.add(key, step, value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (key.equals(MetricKeys.SAMPLES_PER_SECOND)) {
                done += samples;
                long took = CPU.getProcessCpuTime() - begun;
                if (took >= wanted) {
                    System.out.println(done * 1e9 / took);
                    await();
                }
            }
        }

        @Override
        public void say(String line) {
            // the words of each epoch are for people
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
