package org.lathe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lathe.charts.ChartLine;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartRenderer;
import org.lathe.charts.ChartTheme;
import org.lathe.charts.Range;
import org.lathe.charts.Series;

/** Draws charts on request, of the size they have in a window. A small chart was drawn before: fonts are there. */
public final class ChartSide {
    /** Asks for the first picture, answered in seconds. */
    static final String FIRST = "first";
    /** Asks for a picture of some other part, answered in milliseconds. */
    static final String ZOOM = "zoom";

    private static final int POINTS = 10_000_000;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 320;

    private final ChartRenderer renderer = new ChartRenderer(ZoneOffset.UTC);
    private final Random random = new Random(1);

    private ChartSide() {}

    public static void main(String[] args) throws IOException {
        ChartSide side = new ChartSide();
        side.seconds(side.chart(100));
        ChartModel large = side.chart(POINTS);
        System.out.println("ready");
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            System.out.println(line.equals(FIRST) ? side.seconds(large) : 1e3 * side.seconds(side.zoomed(large)));
        }
    }

    private ChartModel chart(int points) {
        Series series = new Series();
        double value = 0;
        for (int i = 0; i < points; i++) {
            value += random.nextDouble() - 0.5;
            series.append(i, 1.7e9 + i * 1e-2, value);
        }
        return ChartModel.of("train_loss", List.of(ChartLine.of("run", "run", "train_loss", 0, series)));
    }

    private ChartModel zoomed(ChartModel model) {
        double length = POINTS * Math.pow(10, -5 * random.nextDouble());
        double from = random.nextDouble() * (POINTS - length);
        return model.withX(Optional.of(new Range(from, from + length)));
    }

    private double seconds(ChartModel model) {
        long begun = System.nanoTime();
        renderer.render(model, WIDTH, HEIGHT, 1, ChartTheme.LIGHT);
        return (System.nanoTime() - begun) / 1e9;
    }
}
