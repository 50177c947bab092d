package org.lathe.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs that look like real ones, the same every time. */
final class Samples {
    /** 2026-01-15 09:26:40 UTC. */
    static final double START = 1_768_469_200;

    private static final String[] NAMES = {
        "brave-otter",
        "calm-heron",
        "swift-lynx",
        "wide-river",
        "pale-moth",
        "warm-stone",
        "dry-leaf",
        "late-train",
        "cold-brew-with-a-long-name",
        "red-kite",
        "old-oak",
        "new-moon",
        "tall-pine",
        "low-tide"
    };

    private Samples() {}

    /** A training of some epochs of 200 steps: noisy loss per step, everything else per epoch. */
    static ChartSet.Member run(int number, int epochs) {
        Random random = new Random(number * 31L + 7);
        RunSeries metrics = new RunSeries();
        double speed = 0.004 + 0.002 * number % 0.005;
        for (int step = 0; step < epochs * 200; step++) {
            double wall = START + number * 20 + step * 0.3;
            double loss =
                    0.08 + 0.03 * number % 0.1 + 2.2 * Math.exp(-step * speed) + 0.25 * Math.exp(-step * speed / 8);
            metrics.point("train_loss", step, wall, loss * Math.exp(0.25 * random.nextGaussian()));
            metrics.point("samples_per_second", step, wall, 1200 + 60 * random.nextGaussian());
            if (step % 200 == 199) {
                metrics.point("val_loss", step, wall, loss * 1.15 + 0.0001 * step * (number % 2));
                metrics.point("train_accuracy", step, wall, 1 - loss / 2.6);
                metrics.point("val_accuracy", step, wall, 1 - loss * 1.1 / 2.6 - 0.004 * random.nextDouble());
                metrics.point("progress", step, wall, step / (epochs * 200.0));
            }
            metrics.point("lr", step, wall, 1e-3 * Math.pow(0.5, step / 500));
        }
        return new ChartSet.Member(
                NAMES[number % NAMES.length] + (number < NAMES.length ? "" : "-" + number),
                NAMES[number % NAMES.length],
                number,
                START + number * 20,
                metrics);
    }

    static List<ChartSet.Member> runs(int count, int epochs) {
        List<ChartSet.Member> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(run(i, epochs - i % 3));
        }
        return runs;
    }
}
