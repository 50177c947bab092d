package org.lathe.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lathe.charts.ChartLayout;
import org.lathe.charts.ChartLine;
import org.lathe.charts.Hover;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.chart.ChartCanvas;

/** The list of values beside the marked place. */
final class HoverBox {
    private static final int MOST = 12;
    private static final int PADDING = 8;
    private static final int SWATCH = 10;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withZone(ZoneId.systemDefault());

    private final ChartCanvas canvas;
    private final LatheTheme theme;

    HoverBox(ChartCanvas canvas, LatheTheme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    private record Row(int rgb, String name, String value) {}

    /**
     * Draws the list to the right of the place, or to its left where there is no room.
     *
     * @param names whether lines are named; else there is only room for values
     */
    void paint(GC gc, ChartLayout layout, int pixel, Hover hover, boolean names) {
        List<Row> rows = rows(hover, names);
        if (rows.isEmpty()) {
            return;
        }
        String head = names ? place(hover) : "";
        int more = hover.values().size() - rows.size();
        String tail = more > 0 && names ? NLS.bind(Messages.hover_more, more) : "";
        int line = gc.textExtent("Ag").y + 2;
        int nameWidth =
                rows.stream().mapToInt(row -> gc.textExtent(row.name()).x).max().orElse(0);
        int valueWidth = rows.stream()
                .mapToInt(row -> gc.textExtent(row.value()).x)
                .max()
                .orElse(0);
        int gap = names ? 2 * PADDING : 0;
        int inner = Math.max(SWATCH + 6 + nameWidth + gap + valueWidth, gc.textExtent(head).x);
        int count = rows.size() + (head.isEmpty() ? 0 : 1) + (tail.isEmpty() ? 0 : 1);
        Rectangle box = box(layout, pixel, new Point(inner + 2 * PADDING, count * line + PADDING));
        frame(gc, box);
        int y = box.y + PADDING / 2;
        if (!head.isEmpty()) {
            gc.setForeground(theme.pale());
            gc.drawText(head, box.x + PADDING, y, true);
            y += line;
        }
        for (Row row : rows) {
            gc.setBackground(LatheTheme.color(row.rgb()));
            gc.fillRoundRectangle(box.x + PADDING, y + line / 2 - 2, SWATCH, 4, 4, 4);
            gc.setForeground(theme.text());
            gc.drawText(row.name(), box.x + PADDING + SWATCH + 6, y, true);
            gc.drawText(row.value(), box.x + box.width - PADDING - gc.textExtent(row.value()).x, y, true);
            y += line;
        }
        if (!tail.isEmpty()) {
            gc.setForeground(theme.pale());
            gc.drawText(tail, box.x + PADDING, y, true);
        }
    }

    private List<Row> rows(Hover hover, boolean names) {
        boolean oneRun =
                hover.values().stream().map(v -> v.line().run()).distinct().count() == 1;
        boolean oneKey =
                hover.values().stream().map(v -> v.line().key()).distinct().count() == 1;
        List<Row> rows = new ArrayList<>();
        for (Hover.Value value :
                hover.values().subList(0, Math.min(MOST, hover.values().size()))) {
            ChartLine line = value.line();
            String name = !names ? "" : oneRun ? line.key() : oneKey ? line.label() : line.label() + " " + line.key();
            String raw = Words.metric(value.point().value());
            String text = canvas.model().smooths(line) && names
                    ? Words.metric(value.shown()) + " (" + raw + ")"
                    : Words.metric(value.shown());
            rows.add(new Row(theme.charts().line(line.color()), name, text));
        }
        return rows;
    }

    private String place(Hover hover) {
        return switch (canvas.model().xAxis()) {
            case STEP -> NLS.bind(Messages.hover_step, Words.number(Math.round(hover.x())));
            case RELATIVE -> Words.duration(Duration.ofSeconds(Math.round(hover.x())));
            case WALL -> CLOCK.format(Instant.ofEpochSecond(Math.round(hover.x())));
        };
    }

    private Rectangle box(ChartLayout layout, int pixel, Point size) {
        Rectangle area = canvas.getBounds();
        boolean right = pixel + 12 + size.x <= area.width;
        int x = right ? pixel + 12 : Math.max(0, pixel - 12 - size.x);
        int y = (int) Math.max(0, Math.min(layout.top() + 4, area.height - size.y));
        return new Rectangle(x, y, size.x, size.y);
    }

    private void frame(GC gc, Rectangle box) {
        gc.setBackground(canvas.getBackground());
        gc.setAlpha(235);
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(theme.faint());
        gc.drawRoundRectangle(box.x, box.y, box.width, box.height, 6, 6);
    }
}
