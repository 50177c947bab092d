package org.lathe.charts;

import java.awt.Color;
import org.lathe.charts.internal.Palette;

/**
 * The looks of a chart: colours as {@code 0xRRGGBB}, and the font. Light and dark have palettes of their own.
 *
 * @param text titles and labels
 * @param pale tick labels, axis names
 * @param font a family name as Java's AWT knows it; unknown ones become its sans serif
 * @param fontSize in pixels at 100 %
 */
public record ChartTheme(
        boolean dark, int background, int text, int pale, int axis, int grid, String font, double fontSize) {
    /** Dark ink on white. */
    public static final ChartTheme LIGHT =
            new ChartTheme(false, 0xFFFFFF, 0x1F2733, 0x5B6675, 0xAEB6C1, 0xECEFF3, "SansSerif", 12);
    /** Bright ink on the grey of the workbench's dark look. */
    public static final ChartTheme DARK =
            new ChartTheme(true, 0x2F2F2F, 0xE6E9EE, 0xA9B3C0, 0x6B7480, 0x3B3E44, "SansSerif", 12);

    /** The same looks on a background that belongs to the control around it. */
    public ChartTheme withBackground(int rgb) {
        return new ChartTheme(dark, rgb, text, pale, axis, grid, font, fontSize);
    }

    /** The same looks in the system's font. */
    public ChartTheme withFont(String family, double size) {
        return new ChartTheme(dark, background, text, pale, axis, grid, family, size);
    }

    /** The colour of a line, {@code 0xRRGGBB}, by the index {@link RunColors} gave its run; also for swatches in tables. */
    public int line(int index) {
        return Palette.of(dark).line(index);
    }

    /** A line's colour made dark or bright enough to read as text (contrast 4.5 to 1, WCAG 2.1). */
    public int ink(int index) {
        return Palette.of(dark).ink(index);
    }

    /** For drawing. */
    public static Color awt(int rgb) {
        return new Color(rgb);
    }
}
