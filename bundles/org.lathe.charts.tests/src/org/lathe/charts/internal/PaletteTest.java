package org.lathe.charts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lathe.charts.ChartTheme;

class PaletteTest {
    @Test
    void linesAreSeenAndNamesAreReadOnTheirBackground() {
        for (ChartTheme theme : new ChartTheme[] {ChartTheme.LIGHT, ChartTheme.DARK}) {
            Set<Integer> colors = new HashSet<>();
            for (int i = 0; i < Palette.SIZE; i++) {
                colors.add(theme.line(i));
                assertTrue(Palette.contrast(theme.line(i), theme.background()) >= 2.2, "line " + i);
                assertTrue(Palette.contrast(theme.ink(i), theme.background()) >= 4.5, "ink " + i);
            }
            assertEquals(Palette.SIZE, colors.size());
            assertTrue(Palette.contrast(theme.text(), theme.background()) >= 7);
            assertTrue(Palette.contrast(theme.pale(), theme.background()) >= 4.5);
        }
    }

    @Test
    void neighboursDiffer() {
        for (boolean dark : new boolean[] {false, true}) {
            Palette palette = Palette.of(dark);
            for (int i = 1; i < 8; i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(distance(palette.line(i), palette.line(j)) > 55, dark + " " + i + " and " + j);
                }
            }
        }
    }

    private static double distance(int one, int other) {
        return Math.hypot(
                Math.hypot((one >> 16 & 255) - (other >> 16 & 255), (one >> 8 & 255) - (other >> 8 & 255)),
                (one & 255) - (other & 255));
    }
}
