package org.lathe.train.internal.events;

import org.lathe.core.run.MetricSink;

/**
 * Decodes the scalars of {@code Event} messages: {@code simple_value}, and tensors of one float or double. Everything else
 * (images, histograms, texts, graphs) is stepped over. Not safe for several threads.
 */
public final class EventDecoder {
    private static final int EVENT_WALL_TIME = 1 << 3 | ProtoCursor.FIXED64;
    private static final int EVENT_STEP = 2 << 3 | ProtoCursor.VARINT;
    private static final int EVENT_SUMMARY = 5 << 3 | ProtoCursor.BYTES;
    private static final int SUMMARY_VALUE = 1 << 3 | ProtoCursor.BYTES;
    private static final int VALUE_TAG = 1 << 3 | ProtoCursor.BYTES;
    private static final int VALUE_SIMPLE = 2 << 3 | ProtoCursor.FIXED32;
    private static final int VALUE_TENSOR = 8 << 3 | ProtoCursor.BYTES;

    private final ProtoCursor event = new ProtoCursor();
    private final ProtoCursor summary = new ProtoCursor();
    private final ProtoCursor value = new ProtoCursor();
    private final ScalarTensor tensor = new ScalarTensor();
    private final TagNames tags = new TagNames();
    private final KnownShapes shapes = new KnownShapes();
    private String lastName;
    private double lastValue;

    /** Gives the sink the scalars of one event; returns how many. */
    public int decode(byte[] data, int from, int to, MetricSink sink) throws MalformedEventException {
        if (shapes.read(data, from, to, sink)) {
            return 1;
        }
        double wallTime = 0;
        long step = 0;
        int summaryFrom = 0;
        int summaryTo = 0;
        event.over(data, from, to);
        while (event.more()) {
            int key = event.key();
            switch (key) {
                case EVENT_WALL_TIME -> wallTime = event.real64();
                case EVENT_STEP -> step = event.varint();
                case EVENT_SUMMARY -> {
                    summaryFrom = event.range();
                    summaryTo = event.at;
                }
                default -> event.skip(key);
            }
        }
        summary.over(data, summaryFrom, summaryTo);
        int points = 0;
        while (summary.more()) {
            int key = summary.key();
            if (key == SUMMARY_VALUE) {
                value.over(data, summary.range(), summary.at);
                points += value(step, wallTime, sink);
            } else {
                summary.skip(key);
            }
        }
        if (points == 1) {
            shapes.learn(data, from, to, lastName, step, wallTime, lastValue);
        }
        return points;
    }

    private int value(long step, double wallTime, MetricSink sink) throws MalformedEventException {
        byte[] data = value.data;
        int tagFrom = 0;
        int tagTo = 0;
        boolean found = false;
        double number = 0;
        while (value.more()) {
            int key = value.key();
            switch (key) {
                case VALUE_TAG -> {
                    tagFrom = value.range();
                    tagTo = value.at;
                }
                case VALUE_SIMPLE -> {
                    number = value.real32();
                    found = true;
                }
                case VALUE_TENSOR -> {
                    int tensorFrom = value.range();
                    found = tensor.read(data, tensorFrom, value.at);
                    number = tensor.value();
                }
                default -> value.skip(key);
            }
        }
        if (!found || tagFrom == tagTo) {
            return 0;
        }
        lastName = tags.of(data, tagFrom, tagTo);
        lastValue = number;
        sink.point(lastName, step, wallTime, number);
        return 1;
    }
}
