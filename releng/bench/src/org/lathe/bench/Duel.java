package org.lathe.bench;

import java.util.Optional;

/** Measures two sides in turn, so that what else the machine does meets both. */
final class Duel {
    private Duel() {}

    /** One measurement of one side. */
    @FunctionalInterface
    interface Measure {
        double take() throws Exception;
    }

    static Figure of(String work, String unit, int rounds, Measure ours, Measure theirs, String peer, Aim aim)
            throws Exception {
        double[] own = new double[rounds];
        double[] other = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            // the first of a pair changes: load that comes and goes favours nobody
            if (i % 2 == 0) {
                own[i] = ours.take();
                other[i] = theirs.take();
            } else {
                other[i] = theirs.take();
                own[i] = ours.take();
            }
            ratios[i] = own[i] / other[i];
        }
        return new Figure(
                work,
                unit,
                Spread.of(own),
                Optional.of(Spread.of(other)),
                peer,
                Optional.of(Spread.of(ratios)),
                Optional.of(aim));
    }

    /** Ours alone. */
    static Spread alone(int rounds, Measure ours) throws Exception {
        double[] own = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            own[i] = ours.take();
        }
        return Spread.of(own);
    }
}
