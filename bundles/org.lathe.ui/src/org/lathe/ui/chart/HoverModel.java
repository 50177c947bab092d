package org.lathe.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lathe.charts.XAxis;

/** Where the pointer is in one of several charts, so that all mark the same place. UI thread. */
public final class HoverModel {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Place> place = Optional.empty();
    private Optional<String> run = Optional.empty();

    /**
     * A place of the horizontal axis.
     *
     * @param x in the axis' own unit
     */
    public record Place(XAxis axis, double x) {}

    public Optional<Place> place() {
        return place;
    }

    /** The run whose lines stand out, by its id. */
    public Optional<String> run() {
        return run;
    }

    public void setPlace(Optional<Place> next) {
        if (!place.equals(next)) {
            place = next;
            listeners.forEach(Runnable::run);
        }
    }

    public void setRun(Optional<String> next) {
        if (!run.equals(next)) {
            run = next;
            listeners.forEach(Runnable::run);
        }
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
