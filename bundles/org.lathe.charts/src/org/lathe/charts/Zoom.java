package org.lathe.charts;

import java.util.Optional;

/** What the gestures on a chart change of its model. */
public final class Zoom {
    private Zoom() {}

    /**
     * Shows less (a factor under 1) or more of the horizontal axis, around a pixel. Never more than there is.
     *
     * @param pixel from the picture's left, in pixels at 100 %
     */
    public static ChartModel x(ChartModel model, ChartLayout layout, double pixel, double factor) {
        double around =
                Math.clamp(layout.xAt(pixel), layout.x().low(), layout.x().high());
        Range wanted = layout.x().zoom(around, factor);
        return model.xData().map(data -> model.withX(within(wanted, data))).orElse(model);
    }

    /** Shows less (a factor under 1) or more of the values, around a pixel from the picture's top. */
    public static ChartModel y(ChartModel model, ChartLayout layout, double pixel, double factor) {
        double above = pixel - layout.top();
        double top = layout.yAt(layout.top() + above * (1 - factor));
        double bottom = layout.yAt(layout.top() + layout.height() - (layout.height() - above) * (1 - factor));
        return usable(bottom, top) ? model.withY(Optional.of(new Range(bottom, top))) : model;
    }

    /**
     * Shows what lies in a box drawn with the mouse; a flat or narrow box zooms one axis only.
     *
     * @param least how many pixels are more than a shaking hand
     */
    public static ChartModel box(
            ChartModel model, ChartLayout layout, double x1, double y1, double x2, double y2, double least) {
        double right = layout.left() + layout.width();
        double bottom = layout.top() + layout.height();
        ChartModel zoomed = model;
        if (Math.abs(x2 - x1) >= least) {
            double low = layout.xAt(Math.clamp(Math.min(x1, x2), layout.left(), right));
            double high = layout.xAt(Math.clamp(Math.max(x1, x2), layout.left(), right));
            zoomed = usable(low, high) ? zoomed.withX(Optional.of(new Range(low, high))) : zoomed;
        }
        if (Math.abs(y2 - y1) >= least) {
            double low = layout.yAt(Math.clamp(Math.max(y1, y2), layout.top(), bottom));
            double high = layout.yAt(Math.clamp(Math.min(y1, y2), layout.top(), bottom));
            zoomed = usable(low, high) ? zoomed.withY(Optional.of(new Range(low, high))) : zoomed;
        }
        return zoomed;
    }

    /** Moves what is shown of the horizontal axis by a part of it, as far as there is data. */
    public static ChartModel panX(ChartModel model, ChartLayout layout, double part) {
        Optional<Range> data = model.xData();
        if (data.isEmpty() || model.x().isEmpty()) {
            return model;
        }
        double shift = Math.clamp(
                part * layout.x().length(),
                Math.min(0, data.get().low() - layout.x().low()),
                Math.max(0, data.get().high() - layout.x().high()));
        return model.withX(
                Optional.of(new Range(layout.x().low() + shift, layout.x().high() + shift)));
    }

    /** Moves what is shown of the values by a part of it. */
    public static ChartModel panY(ChartModel model, ChartLayout layout, double part) {
        double top = layout.yAt(layout.top() - part * layout.height());
        double bottom = layout.yAt(layout.top() + layout.height() - part * layout.height());
        return usable(bottom, top) ? model.withY(Optional.of(new Range(bottom, top))) : model;
    }

    /** Shows everything. */
    public static ChartModel reset(ChartModel model) {
        return model.withX(Optional.empty()).withY(Optional.empty());
    }

    /** All of the data, as it grows, where that is what is wanted; else the part of it. */
    private static Optional<Range> within(Range wanted, Range data) {
        double low = Math.max(wanted.low(), data.low());
        double high = Math.min(wanted.high(), data.high());
        if (low <= data.low() && high >= data.high()) {
            return Optional.empty();
        }
        return usable(low, high) ? Optional.of(new Range(low, high)) : Optional.of(wanted);
    }

    /** Whether a range is long enough for doubles to tell its pixels apart. */
    private static boolean usable(double low, double high) {
        return Double.isFinite(low)
                && Double.isFinite(high)
                && high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-10
                && high - low > Double.MIN_NORMAL;
    }
}
