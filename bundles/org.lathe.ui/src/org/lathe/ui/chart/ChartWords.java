package org.lathe.ui.chart;

import java.util.stream.Collectors;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.core.text.Words;

/** What a chart shows, in words, for those who hear it. */
final class ChartWords {
    private static final int MOST = 8;

    private ChartWords() {}

    /** The last value of each line. */
    static String of(ChartModel model) {
        return model.lines().stream().limit(MOST).map(ChartWords::last).collect(Collectors.joining(", "));
    }

    private static String last(ChartLine line) {
        String value = line.series()
                .points()
                .last()
                .map(point -> Words.metric(point.value()))
                .orElse("");
        return line.label() + " " + line.key() + " " + value;
    }
}
