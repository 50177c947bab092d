package org.lathe.charts.internal;

import java.awt.Color;

/**
 * Line colours that colour-blind people can tell apart: first those of Okabe and Ito (2008, "Color Universal Design"), then
 * a wheel of hues in three steps of lightness. Each is moved in lightness only as far as it takes to be seen on the
 * background.
 */
public final class Palette {
    /** The number of different colours; indices beyond begin again. */
    public static final int SIZE = 32;

    private static final double LINE_CONTRAST = 2.2;
    /** Thin lines on a dark ground need more to look as strong. */
    private static final double DARK_LINE_CONTRAST = 4;

    private static final double TEXT_CONTRAST = 4.5;
    /** Blue, orange, bluish green, vermilion, reddish purple, sky blue, yellow, and black for the last. */
    private static final int[] OKABE_ITO = {
        0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0xF0E442, 0x000000
    };
    /** On a dark ground the two blues would be the same: sky blue comes first, a violet blue takes its place. */
    private static final int[] ON_DARK = {0x56B4E9, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x7B86F0, 0xF0E442, 0x999999
    };

    private static final Palette LIGHT = new Palette(0xFFFFFF, OKABE_ITO, LINE_CONTRAST);
    private static final Palette DARK = new Palette(0x2F2F2F, ON_DARK, DARK_LINE_CONTRAST);

    private final int[] lines = new int[SIZE];
    private final int[] inks = new int[SIZE];

    private Palette(int background, int[] first, double lineContrast) {
        boolean dark = luminance(background) < 0.2;
        for (int i = 0; i < SIZE; i++) {
            int base = i < first.length ? first[i] : wheel(i - first.length);
            lines[i] = readable(base, background, lineContrast, dark);
            inks[i] = readable(base, background, TEXT_CONTRAST, dark);
        }
    }

    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public int line(int index) {
        return lines[Math.floorMod(index, SIZE)];
    }

    public int ink(int index) {
        return inks[Math.floorMod(index, SIZE)];
    }

    /** Contrast of two colours, 1 to 21, after WCAG 2.1. */
    public static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Eight hues by the golden angle, so that neighbours differ, each in three steps of lightness. */
    private static int wheel(int i) {
        float hue = (float) ((0.58 + i * 0.381966) % 1);
        float[][] steps = {{0.75f, 0.70f}, {0.55f, 0.90f}, {0.90f, 0.50f}};
        float[] step = steps[i / 8 % steps.length];
        return Color.HSBtoRGB(hue, step[0], step[1]) & 0xFFFFFF;
    }

    private static int readable(int rgb, int background, double wanted, boolean dark) {
        int toward = dark ? 0xFFFFFF : 0x000000;
        for (int part = 0; part < 100; part += 2) {
            int mixed = mix(rgb, toward, part / 100.0);
            if (contrast(mixed, background) >= wanted) {
                return mixed;
            }
        }
        return toward;
    }

    private static int mix(int from, int to, double part) {
        int red = (int) Math.round((from >> 16 & 0xFF) * (1 - part) + (to >> 16 & 0xFF) * part);
        int green = (int) Math.round((from >> 8 & 0xFF) * (1 - part) + (to >> 8 & 0xFF) * part);
        int blue = (int) Math.round((from & 0xFF) * (1 - part) + (to & 0xFF) * part);
        return red << 16 | green << 8 | blue;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
