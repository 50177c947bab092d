package org.lathe.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lathe.train.events.EventFileReader;
import org.lathe.train.events.EventFileWriter;

/** Metric points a second into and out of a run's event file. */
final class EventsWork implements Work {
    private static final int ROUNDS = 5;
    private static final int POINTS = 2_000_000;
    private static final String[] KEYS = {"train_loss", "val_accuracy", "samples_per_second"};
    private static final String NO_PEER = "no peer of the same form; bare";

    private Path file;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Path folder = setting.scratch().resolve("events");
        write(folder); // warms up
        Spread written = Duel.alone(ROUNDS, () -> write(folder));
        read();
        Spread read = Duel.alone(ROUNDS, this::read);
        Optional<Aim> aim = Optional.of(Aim.atLeast(1e6));
        return List.of(
                Figure.bare("events written, 2 M points, flushed to disk", "points/s", written, NO_PEER, aim),
                Figure.bare("events read, 2 M points", "points/s", read, NO_PEER, aim));
    }

    private double write(Path folder) throws Exception {
        long begun = System.nanoTime();
        try (EventFileWriter writer = EventFileWriter.create(folder, Instant.now())) {
            file = writer.file();
            for (int i = 0; i < POINTS; i++) {
                writer.add(KEYS[i % KEYS.length], i, 1.7e9 + i * 1e-3, i * 0.1);
            }
        }
        return POINTS * 1e9 / (System.nanoTime() - begun);
    }

    private double read() throws Exception {
        double[] sum = {0};
        long begun = System.nanoTime();
        new EventFileReader().poll(file, (key, step, wallTime, value) -> sum[0] += value);
        double rate = POINTS * 1e9 / (System.nanoTime() - begun);
        if (sum[0] == 0) {
            throw new IllegalStateException("nothing was read from " + file);
        }
        return rate;
    }
}
