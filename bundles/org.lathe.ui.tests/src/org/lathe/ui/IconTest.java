package org.lathe.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    @ParameterizedTest
    @EnumSource(Icon.class)
    void isSharpAtAnySizeAndSeenOnBothLooks(Icon icon) {
        for (int size : new int[] {Icon.SMALL, Icon.LARGE}) {
            for (int zoom : new int[] {100, 200}) {
                ImageData plain = icon.descriptor(size).getImageData(zoom);
                assertEquals(size * zoom / 100, plain.width);
                assertTrue(contrast(plain, LatheTheme.LIGHT) >= 2.2, "plain on light");
                assertTrue(contrast(plain, LatheTheme.DARK) >= 2.2, "plain on dark");
                assertTrue(contrast(icon.descriptor(size, LatheTheme.LIGHT).getImageData(zoom), LatheTheme.LIGHT) >= 3);
                assertTrue(contrast(icon.descriptor(size, LatheTheme.DARK).getImageData(zoom), LatheTheme.DARK) >= 3);
            }
        }
    }

    @Test
    void equalIconsShareTheirImage() {
        assertEquals(Icon.RUN.descriptor(16, LatheTheme.DARK), Icon.RUN.descriptor(16, LatheTheme.DARK));
        assertNotEquals(Icon.RUN.descriptor(16, LatheTheme.DARK), Icon.RUN.descriptor(16, LatheTheme.LIGHT));
        assertNotEquals(Icon.RUN.descriptor(16), Icon.RUN.descriptor(24));
    }

    /** Of the most visible of the pixels that are mostly ink. */
    private static double contrast(ImageData data, LatheTheme theme) {
        double most = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                if (data.getAlpha(x, y) > 200) {
                    most = Math.max(
                            most,
                            contrast(
                                    data.palette.getRGB(data.getPixel(x, y)),
                                    theme.background().getRGB()));
                }
            }
        }
        return most;
    }

    private static double contrast(RGB one, RGB other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
