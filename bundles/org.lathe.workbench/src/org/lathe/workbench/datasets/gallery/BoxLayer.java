package org.lathe.workbench.datasets.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lathe.core.dataset.SamplePreviews.Box;
import org.lathe.ui.LatheTheme;

/** The boxes over pictures: each class in a colour of its own, the same in every picture. Immutable. */
public final class BoxLayer {
    public static final BoxLayer NONE = new BoxLayer(Map.of());

    private final Map<String, List<Box>> boxes;
    private final Map<String, Integer> colors = new HashMap<>();

    /** @param boxes by the sample's key */
    public BoxLayer(Map<String, List<Box>> boxes) {
        this.boxes = boxes;
        TreeSet<String> labels = new TreeSet<>();
        boxes.values().forEach(list -> list.forEach(box -> labels.add(box.label())));
        labels.forEach(label -> colors.put(label, colors.size()));
    }

    /**
     * Draws a picture's boxes.
     *
     * @param place where the whole picture is drawn
     * @param named whether each box carries its class's name
     */
    public void paint(GC gc, LatheTheme theme, String key, Rectangle place, boolean named) {
        for (Box box : boxes.getOrDefault(key, List.of())) {
            Color color = LatheTheme.color(theme.charts().line(colors.get(box.label())));
            int x = place.x + (int) Math.round(box.x() * place.width);
            int y = place.y + (int) Math.round(box.y() * place.height);
            int width = Math.max(1, (int) Math.round(box.width() * place.width));
            int height = Math.max(1, (int) Math.round(box.height() * place.height));
            gc.setForeground(color);
            gc.setLineWidth(named ? 2 : 1);
            gc.drawRectangle(x, y, width, height);
            if (named) {
                name(gc, box.label(), color, x, y);
            }
        }
    }

    private static void name(GC gc, String label, Color color, int x, int y) {
        Point size = gc.textExtent(label);
        gc.setBackground(color);
        gc.fillRectangle(x - 1, y - size.y, size.x + 8, size.y);
        gc.setForeground(LatheTheme.on(color).text());
        gc.drawText(label, x + 3, y - size.y, true);
    }

    /** The classes of a picture's boxes, in order. */
    public List<String> labels(String key) {
        return boxes.getOrDefault(key, List.of()).stream()
                .map(Box::label)
                .distinct()
                .sorted()
                .toList();
    }
}
