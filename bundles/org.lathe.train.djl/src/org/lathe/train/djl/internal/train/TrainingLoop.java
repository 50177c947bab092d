package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.MetricKeys;
import org.lathe.train.djl.internal.data.Batches;
import org.lathe.train.djl.internal.engine.Torch;
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
    private final Keeper keeper;
    private final BooleanSupplier stop;
    private final LearningRate rate;
    private final Budget budget;
    private final Usage usage = new Usage();
    private Course course = Course.START;
    private Snapshot best;
    private SortedMap<String, Double> bestScores = new TreeMap<>();
    private long step;
    private long lastProgress;

    /**
     * @param validation absent where the dataset has no such split; then the last weights are the best
     * @param stop asked between batches
     */
    public TrainingLoop(
            Network network,
            InputForm form,
            Settings settings,
            Batches training,
            Optional<Batches> validation,
            Journal journal,
            Keeper keeper,
            BooleanSupplier stop) {
        this.network = network;
        this.form = form;
        this.settings = settings;
        this.training = training;
        this.validation = validation.map(batches -> new Evaluation(network, form, batches, settings.batchSize()));
        this.journal = journal;
        this.keeper = keeper;
        this.stop = stop;
        long perEpoch = Math.max(1, ceil(training.size(), (long) settings.batchSize() * settings.accumulation()));
        long all = perEpoch * settings.epochs();
        long limit = settings.limits().steps();
        rate = new LearningRate(
                settings.schedule(),
                settings.rate(),
                Math.round((double) settings.warmup() * perEpoch),
                limit > 0 ? Math.min(all, limit) : all);
        budget = new Budget(settings.limits());
    }

    private static long ceil(long count, long size) {
        return (count + size - 1) / size;
    }

    /** Keeps what a training reaches. */
    public interface Keeper {
        /** @throws CoreException when the weights, the best so far, cannot be kept */
        void improved(Snapshot weights) throws CoreException;

        /**
         * An epoch is over.
         *
         * @param state reads it from the device; not every epoch's needs to be kept
         */
        default void passed(Supplier<TrainingState> state) throws CoreException {
            // whoever needs no resume keeps nothing
        }
    }

    /**
     * @param from where an earlier training ended that this one goes on from
     * @return whether it went to its end; else it was asked to stop
     * @throws CoreException when the loss is no number any more, or a batch cannot be computed
     */
    public boolean run(Optional<TrainingState> from) throws CoreException {
        boolean stopped = false;
        try (Optimizer optimizer = settings.optimizer(network.parameters());
                LossLog losses = new LossLog(journal, settings, network.manager());
                Step one = new Step(
                        network,
                        training.targets().loss(settings.objective(), network.manager()),
                        optimizer,
                        settings.clip())) {
            if (from.isPresent()) {
                restore(from.get(), optimizer);
            }
            while (!stopped && !over()) {
                int epoch = course.epoch() + 1;
                Torch.seed(settings.seed() * 31 + epoch);
                journal.metric(MetricKeys.EPOCH, step + 1, epoch);
                Scorer learned = epoch(epoch, one, losses);
                stopped = stop.getAsBoolean();
                Optional<Scorer> scored = score(stopped);
                if (!stopped || scored.isPresent() || validation.isEmpty()) {
                    keep(scored, !stopped, optimizer);
                }
                report(epoch, learned, scored);
            }
        }
        if (!stopped) {
            if (bestScores.isEmpty() && validation.isPresent()) {
                network.restore(best); // an earlier training's, which nothing has beaten since
                bestScores = validation.get().run(() -> false).values();
            }
            for (Map.Entry<String, Double> value : bestScores.entrySet()) {
                journal.metric(MetricKeys.BEST + MetricKeys.VALIDATION + value.getKey(), step, value.getValue());
            }
        }
        return !stopped;
    }

    private void restore(TrainingState from, Optimizer optimizer) throws CoreException {
        boolean fits = from.last().weights().length == network.parameters().count() && optimizer.fits(from.optimizer());
        if (!fits) {
            throw Failures.of("The state that this training goes on from is of another model or optimizer; keep both"
                    + " as they were, or start a new training.");
        }
        network.restore(from.last());
        optimizer.restore(from.optimizer());
        course = from.course();
        step = course.step();
        best = from.best();
        keeper.improved(best);
        journal.say("goes on after epoch " + course.epoch() + ", step " + step);
    }

    private boolean over() {
        if (course.epoch() >= settings.epochs() || budget.spent(step)) {
            return true;
        }
        boolean stale = course.stale(settings.limits().patience());
        if (stale) {
            journal.say("ends early: no better score for " + settings.limits().patience()
                    + " epochs, the best was epoch " + course.bestEpoch());
        }
        return stale;
    }

    private Optional<Scorer> score(boolean stopped) throws CoreException {
        if (validation.isEmpty() || stopped && best != null) {
            return Optional.empty();
        }
        Scorer scorer = validation.get().run(() -> false);
        log(MetricKeys.VALIDATION, scorer);
        return Optional.of(scorer);
    }

    /** @param whole whether the epoch was; if not, there is nothing to go on from later */
    private void keep(Optional<Scorer> scored, boolean whole, Optimizer optimizer) throws CoreException {
        Optional<Scorer.Goodness> score = scored.map(Scorer::goodness);
        if (course.better(score)) {
            best = network.snapshot();
            scored.ifPresent(s -> bestScores = s.values());
            keeper.improved(best);
        }
        if (whole) {
            course = course.next(step, score, settings.schedule());
            Course now = course;
            keeper.passed(() -> {
                boolean newest = now.bestEpoch() == now.epoch();
                return new TrainingState(now, newest ? best : network.snapshot(), best, optimizer.state());
            });
        }
    }

    /** Optimizer steps so far, those of a training that this one went on from too. */
    public long steps() {
        return step;
    }

    private Scorer epoch(int epoch, Step one, LossLog losses) throws CoreException {
        int[] order = Order.of(training.size(), settings.seed(), epoch);
        int group = settings.batchSize() * settings.accumulation();
        int stride = Math.max(1, (int) ceil(order.length, group) / SCORED_BATCHES);
        Scorer scorer = training.targets().scorer();
        long begun = System.nanoTime();
        int done = 0;
        for (int from = 0; from < order.length; from += group) {
            int count = Math.min(group, order.length - from);
            if (from > 0 && (count == 1 || stop.getAsBoolean() || budget.spent(step))) {
                break; // a last batch of a single sample has no variance to normalise by
            }
            float now = rate.at(++step) * course.factor();
            boolean looked = from / group % stride == 0;
            if (settings.accumulation() == 1) {
                batch(one, order, from, count, epoch, now, losses, looked ? scorer : null);
            } else {
                batches(one, order, from, count, epoch, now, losses, looked ? scorer : null);
            }
            if (looked && settings.schedule() != Schedule.CONSTANT) {
                journal.metric(MetricKeys.LEARNING_RATE, step, now);
            }
            done += count;
            progress((epoch - 1 + (double) done / order.length) / settings.epochs());
        }
        losses.flush();
        log(MetricKeys.TRAIN, scorer);
        journal.metric(MetricKeys.SAMPLES_PER_SECOND, step, done * 1e9 / Math.max(1, System.nanoTime() - begun));
        usage.log(journal, step);
        return scorer;
    }

    /** @param scorer null where this batch is not scored */
    private void batch(Step one, int[] order, int from, int count, int epoch, float now, LossLog losses, Scorer scorer)
            throws CoreException {
        try (Frame frame = network.frame(true)) {
            Batches.Batch samples = training.take(frame, order, from, count, epoch);
            Step.Outcome outcome = one.take(frame, form.inputs(samples.input()), samples.target(), now);
            losses.add(step, outcome.loss());
            if (scorer != null) {
                scorer.add(outcome.prediction().toFloatArray(), order, from, count);
            }
        }
    }

    /** Several batches for one step. */
    private void batches(
            Step one, int[] order, int from, int count, int epoch, float now, LossLog losses, Scorer scorer)
            throws CoreException {
        int end = from + count;
        for (int at = from; at < end; ) {
            int size = Math.min(settings.batchSize(), end - at);
            if (end - at - size == 1) {
                size--; // two small batches rather than a last one of a single sample
            }
            try (Frame frame = network.frame(true)) {
                Batches.Batch samples = training.take(frame, order, at, size, epoch);
                NDArray prediction =
                        one.add(frame, form.inputs(samples.input()), samples.target(), (float) size / count);
                if (scorer != null) {
                    scorer.add(prediction.toFloatArray(), order, at, size);
                }
            }
            at += size;
        }
        try (Frame frame = network.frame(false)) {
            losses.add(step, one.finish(frame, now));
        }
    }

    private void progress(double share) throws CoreException {
        long now = System.nanoTime();
        if (now - lastProgress >= SECOND) {
            lastProgress = now;
            journal.metric(MetricKeys.PROGRESS, step, Math.max(share, budget.share(step)));
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
