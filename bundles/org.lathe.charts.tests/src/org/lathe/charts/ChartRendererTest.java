package org.lathe.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartRendererTest {
    private final ChartRenderer renderer = new ChartRenderer(ZoneOffset.UTC);
    private final List<ChartModel> charts = ChartSet.of(Samples.runs(3, 6));

    @Test
    void everyRunIsDrawnInItsColourInBothLooks() {
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            ChartPicture picture = renderer.render(charts.get(1), 480, 270, 1, theme);
            assertEquals(BufferedImage.TYPE_3BYTE_BGR, picture.image().getType());
            assertEquals(theme.background(), picture.image().getRGB(2, 200) & 0xFFFFFF);
            for (int run = 0; run < 3; run++) {
                assertTrue(count(picture, theme.line(run)) > 20, "run " + run);
            }
        }
    }

    @Test
    void scaleMakesMorePixelsOfTheSameLayout() {
        ChartPicture one = renderer.render(charts.get(0), 480, 270, 1, ChartTheme.LIGHT);
        ChartPicture two = renderer.render(charts.get(0), 480, 270, 2, ChartTheme.LIGHT);
        assertEquals(960, two.image().getWidth());
        assertEquals(960 * 540 * 3, two.bytes().length);
        assertEquals(one.layout().left(), two.layout().left(), 0.01);
        assertEquals(one.layout().height(), two.layout().height(), 0.01);
    }

    @Test
    void linesLieWhereTheLayoutSays() {
        Series flat = new Series();
        flat.append(0, 0, 5);
        flat.append(100, 1, 5);
        ChartModel model = ChartModel.of("flat", List.of(ChartLine.of("a", "a", "flat", 3, flat)))
                .withY(Optional.of(new Range(0, 10)));
        for (boolean log : new boolean[] {false, true}) {
            ChartModel drawn = model.withLogY(log).withY(Optional.of(new Range(1, 10)));
            ChartPicture picture = renderer.render(drawn, 400, 200, 1, ChartTheme.LIGHT);
            ChartLayout layout = picture.layout();
            int x = (int) layout.pixelX(37);
            int y = (int) Math.floor(layout.pixelY(5));
            // vermilion has little blue where the background has all
            assertTrue((picture.image().getRGB(x, y) & 0xFF) < 100, "log " + log);
            assertTrue((picture.image().getRGB(x, y - 4) & 0xFF) > 200, "log " + log);
            assertTrue((picture.image().getRGB(x, y + 4) & 0xFF) > 200, "log " + log);
        }
    }

    @Test
    void anySizeAndAnyContentCanBeDrawn() {
        Series odd = new Series();
        double[] values = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY, 1e300, 1e-300, Double.MIN_VALUE};
        for (int i = 0; i < values.length; i++) {
            odd.append(i * 1_000_000_000_000L, i * 1e5, values[i]);
        }
        Series nothing = new Series();
        nothing.append(1, 1, Double.NaN);
        for (Series series : List.of(odd, nothing, new Series())) {
            ChartModel model = ChartModel.of("odd", List.of(ChartLine.of("a", "a", "odd", 0, series)));
            for (XAxis axis : XAxis.values()) {
                for (int width : new int[] {1, 20, 300, 2000}) {
                    renderer.render(model.withXAxis(axis), width, 120, 1, ChartTheme.DARK);
                    renderer.render(
                            model.withXAxis(axis).withLogY(true).withSmoothing(0.5), width, 5, 1.5, ChartTheme.LIGHT);
                }
            }
        }
    }

    @Test
    void oneRunStandsOutAmongTheFaded() {
        ChartModel model = ChartSet.of(Samples.runs(9, 6)).get(1);
        ChartPicture all = renderer.render(model, 480, 270, 1, ChartTheme.LIGHT);
        ChartPicture one = renderer.render(
                model.withHighlight(Optional.of(model.lines().get(0).run())), 480, 270, 1, ChartTheme.LIGHT);
        assertTrue(count(one, ChartTheme.LIGHT.line(4)) < count(all, ChartTheme.LIGHT.line(4)) / 2);
        assertEquals(model.lines().get(0).run(), all.legend().get(0).run());
    }

    @Test
    void picturesAreSavedAsPng(@TempDir Path folder) throws Exception {
        ChartPicture picture = renderer.render(charts.get(0), 300, 200, 1, ChartTheme.LIGHT);
        picture.save(folder.resolve("chart.png"));
        assertTrue(Files.size(folder.resolve("chart.png")) > 1000);
        try {
            picture.save(folder.resolve("no/such/folder/chart.png"));
        } catch (CoreException e) {
            assertTrue(e.getStatus().getMessage().contains("cannot be saved"));
            return;
        }
        throw new AssertionError("saved into a folder that isn't there");
    }

    private static int count(ChartPicture picture, int rgb) {
        int found = 0;
        for (int y = 0; y < picture.image().getHeight(); y++) {
            for (int x = 0; x < picture.image().getWidth(); x++) {
                found += (picture.image().getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return found;
    }
}
