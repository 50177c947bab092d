package org.lathe.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * A drawn chart.
 *
 * @param image of type {@link BufferedImage#TYPE_3BYTE_BGR}
 * @param scale pixels of the image per pixel at 100 %
 * @param layout in pixels at 100 %
 * @param legend where runs are named, in pixels at 100 %; empty when the lines are labelled at their ends
 */
public record ChartPicture(BufferedImage image, double scale, ChartLayout layout, List<Key> legend) {
    public ChartPicture {
        legend = List.copyOf(legend);
    }

    /** Where the legend names a run, in pixels at 100 %. */
    public record Key(String run, double x, double y, double width, double height) {
        public boolean contains(double pixelX, double pixelY) {
            return pixelX >= x && pixelX < x + width && pixelY >= y && pixelY < y + height;
        }
    }

    /** The image's own bytes, three a pixel: blue, green, red; not a copy. */
    public byte[] bytes() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /**
     * Writes the picture as PNG.
     *
     * @throws CoreException when the file can't be written
     */
    public void save(Path file) throws CoreException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw Failures.of("The picture cannot be saved: this Java has no PNG writer.");
            }
        } catch (IOException e) {
            throw Failures.io("The picture cannot be saved to " + file, e);
        }
    }
}
