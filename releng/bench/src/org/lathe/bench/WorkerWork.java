package org.lathe.bench;

import java.util.List;
import java.util.Map;

/** From starting a worker's process to the end of its first epoch on the digits. */
final class WorkerWork implements Work {
    private static final int ROUNDS = 5;
    /** How the worker's and the peer's line about the first epoch begins. */
    private static final String EPOCH = "epoch 1";

    @Override
    public String name() {
        return "worker";
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        String name = "worker from its start to the end of an epoch";
        PreparedRun run = PreparedRun.of(setting);
        run.untilLine(EPOCH);
        if (setting.python().isEmpty()) {
            Spread alone = Duel.alone(ROUNDS, () -> run.untilLine(EPOCH));
            return List.of(Figure.without(name, "s", alone, Setting.NO_TORCH));
        }
        Python python = setting.python().get();
        String script = setting.scripts().resolve("peer_worker.py").toString();
        TimedProcess peer = new TimedProcess(
                List.of(python.program(), script, setting.digits().toString()), Map.of(), setting.log());
        peer.untilLine(EPOCH);
        return List.of(Duel.of(
                name,
                "s",
                ROUNDS,
                () -> run.untilLine(EPOCH),
                () -> peer.untilLine(EPOCH),
                python.peer(),
                Aim.atMost(0.6)));
    }
}
