package org.lathe.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.lathe.ui.internal.UiLoop;

/** An event loop whose clock goes only when it is told to. */
final class FakeLoop implements UiLoop {
    private final Queue<Runnable> posted = new ArrayDeque<>();
    private final List<Timer> timers = new ArrayList<>();
    private long now;
    boolean alive = true;
    boolean ended;
    int posts;

    private record Timer(long at, Runnable action) {}

    @Override
    public long millis() {
        return now;
    }

    @Override
    public boolean post(Runnable action) {
        if (ended) {
            return false;
        }
        posts++;
        posted.add(action);
        return true;
    }

    @Override
    public void after(int millis, Runnable action) {
        timers.add(new Timer(now + millis, action));
    }

    @Override
    public boolean alive() {
        return alive;
    }

    /** Lets time pass, and runs what is due. */
    void pass(long millis) {
        long end = now + millis;
        runPosted();
        while (true) {
            var next = timers.stream().min(Comparator.comparingLong(Timer::at)).filter(timer -> timer.at() <= end);
            if (next.isEmpty()) {
                break;
            }
            timers.remove(next.get());
            now = next.get().at();
            next.get().action().run();
            runPosted();
        }
        now = end;
    }

    private void runPosted() {
        for (Runnable action = posted.poll(); action != null; action = posted.poll()) {
            action.run();
        }
    }
}
