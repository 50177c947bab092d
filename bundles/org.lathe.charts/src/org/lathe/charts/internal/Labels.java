package org.lathe.charts.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lathe.charts.ChartLine;
import org.lathe.charts.LineStyle;

/** What the lines of a chart are called: by their run, or where all are of one run by what they were measured on. */
final class Labels {
    /** With more runs than this a legend is drawn instead of labels at the lines. */
    static final int DIRECT = 5;

    private Labels() {}

    /** The entries of a chart's key, each with the lines it stands for; a run's training line comes first. */
    static Map<String, List<Trace>> of(List<Trace> traces) {
        Map<String, List<Trace>> byRun = new LinkedHashMap<>();
        traces.forEach(trace -> byRun.computeIfAbsent(trace.line().run(), run -> new ArrayList<>())
                .add(trace));
        Map<String, List<Trace>> labels = new LinkedHashMap<>();
        boolean oneRun = byRun.size() == 1 && traces.size() > 1;
        for (Trace trace : traces) {
            ChartLine line = trace.line();
            String label = oneRun ? (mixed(traces) ? word(line.style()) : line.key()) : line.label();
            // two runs of one name stay two entries
            String name = label;
            for (int i = 2;
                    labels.containsKey(name)
                            && !labels.get(name).get(0).line().run().equals(line.run());
                    i++) {
                name = label + " (" + i + ")";
            }
            labels.computeIfAbsent(name, key -> new ArrayList<>()).add(trace);
        }
        return labels;
    }

    /** Whether dashes have to be explained beside the labels. */
    static boolean needsStyleKey(List<Trace> traces) {
        return mixed(traces)
                && traces.stream().map(t -> t.line().run()).distinct().count() > 1;
    }

    static String word(LineStyle style) {
        return switch (style) {
            case TRAINING -> Messages.label_training;
            case VALIDATION -> Messages.label_validation;
            case TEST -> Messages.label_test;
        };
    }

    private static boolean mixed(List<Trace> traces) {
        return traces.stream().map(t -> t.line().style()).distinct().count() > 1;
    }
}
