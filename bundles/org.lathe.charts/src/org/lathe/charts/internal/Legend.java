package org.lathe.charts.internal;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.lathe.charts.ChartModel;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.ChartTheme;

/** The key above a chart with too many lines to label each: at most two rows, then how many more there are. */
record Legend(
        List<ChartPicture.Key> keys,
        List<Integer> colors,
        List<String> texts,
        String more,
        double rowHeight,
        double height) {
    static final Legend NONE = new Legend(List.of(), List.of(), List.of(), "", 0, 0);
    private static final double SWATCH = 14;
    private static final double GAP = 14;
    private static final double LONGEST = 140;
    private static final int ROWS = 2;

    static Legend of(Map<String, List<Trace>> labels, Fonts fonts, double left, double top, double width) {
        double rowHeight = Fonts.height(fonts.tick) + 4;
        double moreRoom = Fonts.width(fonts.tick, NLS.bind(Messages.label_more, labels.size())) + GAP;
        List<ChartPicture.Key> keys = new ArrayList<>();
        List<Integer> colors = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        double x = left;
        int row = 0;
        for (Map.Entry<String, List<Trace>> label : labels.entrySet()) {
            String text = Fonts.fit(fonts.tick, label.getKey(), LONGEST);
            double wide = SWATCH + 4 + Fonts.width(fonts.tick, text) + GAP;
            boolean lastRow = row == ROWS - 1;
            boolean last = keys.size() == labels.size() - 1;
            if (x + wide > left + width - (lastRow && !last ? moreRoom : 0) && x > left) {
                if (lastRow) {
                    break;
                }
                row++;
                x = left;
            }
            Trace first = label.getValue().get(0);
            keys.add(new ChartPicture.Key(first.line().run(), x, top + row * rowHeight, wide - GAP, rowHeight));
            colors.add(first.line().color());
            texts.add(text);
            x += wide;
        }
        int missing = labels.size() - keys.size();
        String more = missing == 0 ? "" : NLS.bind(Messages.label_more, missing);
        return new Legend(keys, colors, texts, more, rowHeight, (row + 1) * rowHeight + 2);
    }

    void paint(Graphics2D g, ChartModel model, ChartTheme theme, Fonts fonts) {
        g.setFont(fonts.tick);
        g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < keys.size(); i++) {
            ChartPicture.Key key = keys.get(i);
            boolean faded =
                    model.highlight().isPresent() && !model.highlight().get().equals(key.run());
            double middle = key.y() + rowHeight / 2;
            g.setColor(faded ? ChartTheme.awt(theme.axis()) : ChartTheme.awt(theme.line(colors.get(i))));
            g.draw(new Line2D.Double(key.x(), middle, key.x() + SWATCH - 2, middle));
            g.setColor(ChartTheme.awt(faded ? theme.pale() : theme.text()));
            g.drawString(texts.get(i), (float) (key.x() + SWATCH + 4), baseline(key.y(), fonts));
        }
        if (!more.isEmpty()) {
            ChartPicture.Key last = keys.get(keys.size() - 1);
            g.setColor(ChartTheme.awt(theme.pale()));
            g.drawString(more, (float) (last.x() + last.width() + GAP), baseline(last.y(), fonts));
        }
    }

    private float baseline(double top, Fonts fonts) {
        return (float) (top + (rowHeight - Fonts.height(fonts.tick)) / 2 + Fonts.ascent(fonts.tick));
    }
}
