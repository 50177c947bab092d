package org.lathe.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.lathe.charts.ChartTheme;

/**
 * The colours of one look, light or dark: one accent, and colours with a meaning. Text drawn in any of them reads on the
 * look's background (contrast of at least 4.5 to 1 after WCAG 2.1, 3 to 1 for {@link #faint()}, which is for lines).
 */
public final class LatheTheme {
    /** For bright backgrounds. */
    public static final LatheTheme LIGHT = new LatheTheme(
            false, 0xFFFFFF, 0x1F2733, 0x5B6675, 0xD5DAE1, 0x2F66C8, 0x1B7F4B, 0x8F5F00, 0xC2362F, ChartTheme.LIGHT);
    /** For dark backgrounds. */
    public static final LatheTheme DARK = new LatheTheme(
            true, 0x2F2F2F, 0xE6E9EE, 0xA9B3C0, 0x4A525D, 0x7CA8FF, 0x5CCB8F, 0xE6B450, 0xFF8A80, ChartTheme.DARK);

    private final boolean dark;
    private final Color background;
    private final Color text;
    private final Color pale;
    private final Color faint;
    private final Color accent;
    private final Color ok;
    private final Color warn;
    private final Color error;
    private final ChartTheme charts;

    private LatheTheme(
            boolean dark,
            int background,
            int text,
            int pale,
            int faint,
            int accent,
            int ok,
            int warn,
            int error,
            ChartTheme charts) {
        this.dark = dark;
        this.background = color(background);
        this.text = color(text);
        this.pale = color(pale);
        this.faint = color(faint);
        this.accent = color(accent);
        this.ok = color(ok);
        this.warn = color(warn);
        this.error = color(error);
        this.charts = charts;
    }

    /** The look that suits the control as it is now: by its background's brightness, which the workbench's CSS sets. */
    public static LatheTheme of(Control control) {
        return on(control.getBackground());
    }

    /** The look whose text reads on a background of any colour. */
    public static LatheTheme on(Color background) {
        return isDark(background) ? DARK : LIGHT;
    }

    static boolean isDark(Color background) {
        // the perceived brightness of ITU-R BT.601, 0 to 255
        return 0.299 * background.getRed() + 0.587 * background.getGreen() + 0.114 * background.getBlue() < 128;
    }

    /** A colour from its {@code 0xRRGGBB}; it needs no disposal. */
    public static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    public boolean dark() {
        return dark;
    }

    /** What the look's colours are made for; native widgets keep their own. */
    public Color background() {
        return background;
    }

    public Color text() {
        return text;
    }

    /** Explanations, units, what is secondary. */
    public Color pale() {
        return pale;
    }

    /** Separators and frames. */
    public Color faint() {
        return faint;
    }

    /** The one colour for what is selected, primary or a link. */
    public Color accent() {
        return accent;
    }

    public Color ok() {
        return ok;
    }

    public Color warn() {
        return warn;
    }

    public Color error() {
        return error;
    }

    /** The charts' colours of this look. */
    public ChartTheme charts() {
        return charts;
    }
}
