package org.lathe.bench;

import java.util.List;
import java.util.Optional;

/** First picture, and zooming, of a series of 10 million points; in a process of its own, since the first picture is cold. */
final class ChartsWork implements Work {
    private static final int ROUNDS = 3;
    private static final int ZOOMS = 15;

    @Override
    public String name() {
        return "charts";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        double[] first = new double[ROUNDS];
        double[] zoom = new double[ROUNDS * ZOOMS];
        for (int i = 0; i < ROUNDS; i++) {
            try (Side side = Side.start(setting.java(ChartSide.class), setting.workerEnvironment(), setting.log())) {
                first[i] = side.ask(ChartSide.FIRST);
                for (int z = 0; z < ZOOMS; z++) {
                    zoom[i * ZOOMS + z] = side.ask(ChartSide.ZOOM);
                }
            }
        }
        String noPeer = "bare";
        return List.of(
                Figure.bare(
                        "chart of 10 M points, first picture",
                        "s",
                        Spread.of(first),
                        noPeer,
                        Optional.of(Aim.atMost(0.3))),
                Figure.bare("chart of 10 M points, zoom", "ms", Spread.of(zoom), noPeer, Optional.of(Aim.atMost(20))));
    }
}
