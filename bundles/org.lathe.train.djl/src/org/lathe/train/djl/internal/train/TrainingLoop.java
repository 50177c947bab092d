package org.lathe.train.djl.internal.train;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.CoreException;
import org.lathe.train.MetricKeys;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.run.Network;
import org.lathe.train.djl.internal.run.Snapshot;
import org.lathe.train.djl.internal.tensor.Frame;

/** Goes through the training samples epoch by epoch, scores the validation split after each, and keeps the best weights. */
public final class TrainingLoop {
    /** How many batches of an epoch are scored while they are learned from, at least, where there are so many. */
    private static final int SCORED_BATCHES = 64;

    private static final long SECOND = 1_000_000_000L;

    private final Network network;
    private final InputForm form;
    private final Settings settings;
    private final Batches training;
    private final Optional<Evaluation> validation;
    private final Journal journal;
    private final BestModel best;
    private final BooleanSupplier stop;
    private long step;
    private long lastProgress;

    /**
     * @param validation absent where the dataset has no such split; then the last weights are the best
     * @param best is told of every improvement
     * @param stop asked between batches
     */
    public TrainingLoop(
            Network network,
            InputForm form,
            Settings settings,
            Batches training,
            Optional<Batches> validation,
            Journal journal,
            BestModel best,
            BooleanSupplier stop) {
        this.network = network;
        this.form = form;
        this.settings = settings;
        this.training = training;
        this.validation = validation.map(batches -> new Evaluation(network, form, batches, settings.batchSize()));
        this.journal = journal;
        this.best = best;
        this.stop = stop;
    }

    /** Keeps the best weights so far. */
    @FunctionalInterface
    public interface BestModel {
        /** @throws CoreException when they cannot be kept */
        void improved(Snapshot weights) throws CoreException;
    }

    /**
     * @return whether all epochs were done; else it was asked to stop
     * @throws CoreException when the loss is no number any more, or a batch cannot be computed
     */
    public boolean run() throws CoreException {
        Scorer.Goodness reached = null;
        boolean stopped = false;
        try (Optimizer optimizer = settings.optimizer(network.parameters());
                LossLog losses = new LossLog(journal, settings, network.manager())) {
            Step one = new Step(network, training.targets().loss(), optimizer, settings.clip());
            for (int epoch = 1; epoch <= settings.epochs() && !stopped; epoch++) {
                journal.metric(MetricKeys.EPOCH, step + 1, epoch);
                Scorer learned = epoch(epoch, one, losses);
                stopped = stop.getAsBoolean();
                Optional<Scorer> scored = Optional.empty();
                if (validation.isPresent() && (!stopped || reached == null)) {
                    scored = Optional.of(validation.get().run(() -> false));
                    log(MetricKeys.VALIDATION, scored.get());
                }
                Scorer.Goodness now = scored.map(Scorer::goodness).orElse(null);
                if (now == null ? validation.isEmpty() : reached == null || now.compareTo(reached) > 0) {
                    reached = now;
                    best.improved(network.snapshot());
                }
                report(epoch, learned, scored);
            }
        }
        return !stopped;
    }

    /** Optimizer steps so far. */
    public long steps() {
        return step;
    }

    private Scorer epoch(int epoch, Step one, LossLog losses) throws CoreException {
        int[] order = Order.of(training.size(), settings.seed(), epoch);
        int batch = settings.batchSize();
        int steps = (order.length + batch - 1) / batch;
        int stride = Math.max(1, steps / SCORED_BATCHES);
        Scorer scorer = training.targets().scorer();
        long begun = System.nanoTime();
        int done = 0;
        for (int from = 0; from < order.length; from += batch) {
            int count = Math.min(batch, order.length - from);
            if (from > 0 && (count == 1 || stop.getAsBoolean())) {
                break; // a last batch of a single sample has no variance to normalise by
            }
            try (Frame frame = network.frame(true)) {
                Batches.Batch samples = training.take(frame, order, from, count);
                Step.Outcome outcome = one.take(frame, form.inputs(samples.input()), samples.target(), settings.rate());
                losses.add(++step, outcome.loss());
                if (from / batch % stride == 0) {
                    scorer.add(outcome.prediction().toFloatArray(), order, from, count);
                }
            }
            done += count;
            progress((epoch - 1 + (double) done / order.length) / settings.epochs());
        }
        losses.flush();
        log(MetricKeys.TRAIN, scorer);
        journal.metric(MetricKeys.SAMPLES_PER_SECOND, step, done * 1e9 / Math.max(1, System.nanoTime() - begun));
        return scorer;
    }

    private void progress(double share) throws CoreException {
        long now = System.nanoTime();
        if (now - lastProgress >= SECOND) {
            lastProgress = now;
            journal.metric(MetricKeys.PROGRESS, step, share);
        }
    }

    /** The loss of training is logged for each step already. */
    private void log(String split, Scorer scorer) throws CoreException {
        SortedMap<String, Double> values = scorer.values();
        if (split.equals(MetricKeys.TRAIN)) {
            values.remove(MetricKeys.LOSS);
        }
        for (var value : values.entrySet()) {
            journal.metric(split + value.getKey(), step, value.getValue());
        }
    }

    private void report(int epoch, Scorer learned, Optional<Scorer> scored) {
        StringBuilder line = new StringBuilder("epoch " + epoch + "/" + settings.epochs());
        append(line, MetricKeys.TRAIN, learned);
        scored.ifPresent(s -> append(line, MetricKeys.VALIDATION, s));
        journal.say(line.toString());
    }

    private static void append(StringBuilder line, String split, Scorer scorer) {
        scorer.values()
                .forEach((name, value) -> line.append(String.format(Locale.ROOT, "  %s%s %.4f", split, name, value)));
    }
}
