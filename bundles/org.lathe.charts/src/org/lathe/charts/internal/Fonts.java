package org.lathe.charts.internal;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.lathe.charts.ChartTheme;

/** The fonts of a chart and the room that text takes, in pixels at 100 %. */
final class Fonts {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    final Font title;
    final Font label;
    final Font tick;

    Fonts(ChartTheme theme) {
        Font base = new Font(theme.font(), Font.PLAIN, 1);
        title = base.deriveFont(Font.BOLD, (float) theme.fontSize() + 1);
        label = base.deriveFont((float) theme.fontSize());
        tick = base.deriveFont((float) theme.fontSize() - 1);
    }

    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, EXACT).getWidth();
    }

    static double height(Font font) {
        return font.getLineMetrics("Ag", EXACT).getHeight();
    }

    /** How far under the top of a line its base is. */
    static double ascent(Font font) {
        return font.getLineMetrics("Ag", EXACT).getAscent();
    }

    /** The text, or its beginning with an ellipsis where it is too long. */
    static String fit(Font font, String text, double room) {
        if (width(font, text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && width(font, text.substring(0, length) + "\u2026") > room) {
            length--;
        }
        return String.format(Locale.ROOT, "%s\u2026", text.substring(0, length));
    }
}
