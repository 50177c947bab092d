package org.lathe.bench;

import java.util.ArrayList;
import java.util.List;

/** Samples a second of training: same net, batch and optimizer, one thread each, against PyTorch. */
final class TrainWork implements Work {
    private static final int ROUNDS = 7;
    private static final String SECONDS = "0.6";
    private static final String WARM_UP = "1.5";

    @Override
    public String name() {
        return "train";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (TrainCase work : TrainCase.values()) {
            figures.add(measure(work, setting));
        }
        return figures;
    }

    private static Figure measure(TrainCase work, Setting setting) throws Exception {
        String name = "train " + work.title();
        String unit = "samples/s";
        List<String> command = setting.java(
                TrainSide.class,
                work.name(),
                setting.scratch().resolve(work.name()).toString());
        try (Side ours = Side.start(command, setting.workerEnvironment(), setting.log())) {
            ours.ask(WARM_UP);
            if (setting.python().isEmpty()) {
                return Figure.without(name, unit, Duel.alone(ROUNDS, () -> ours.ask(SECONDS)), Setting.NO_TORCH);
            }
            Python python = setting.python().get();
            String script = setting.scripts().resolve("peer_train.py").toString();
            try (Side peer =
                    Side.start(List.of(python.program(), script, work.name()), Python.ONE_THREAD, setting.log())) {
                peer.ask(WARM_UP);
                return Duel.of(
                        name,
                        unit,
                        ROUNDS,
                        () -> ours.ask(SECONDS),
                        () -> peer.ask(SECONDS),
                        python.peer(),
                        Aim.atLeast(work.aim()));
            }
        }
    }
}
