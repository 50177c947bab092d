package org.lathe.media;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.image.ImageHeader;
import org.lathe.media.internal.image.PixelReader;
import org.lathe.media.internal.image.Pixels;
import org.lathe.media.internal.image.Resampler;

/**
 * A small picture of an image, as a model sees it: without transparency.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb height x width x 3 unsigned bytes, red first, row by row from the top without padding; not to be changed
 * @param sourceWidth of the image itself, in pixels
 * @param sourceHeight of the image itself, in pixels
 */
public record Thumbnail(int width, int height, byte[] rgb, int sourceWidth, int sourceHeight) {

    /**
     * Decodes a file; large ones with fewer pixels, to save memory.
     *
     * @param name as the user knows the file, for messages
     * @param most the longer side's pixels at most; smaller images stay as they are
     * @throws CoreException when it cannot be read, or has more than 100 million pixels
     */
    public static Thumbnail read(Path file, String name, int most) throws CoreException {
        try {
            ImageHeader header = ImageHeader.read(file);
            Pixels pixels = PixelReader.read(file, 2 * most).withChannels(3);
            double scale = Math.min(1, (double) most / Math.max(header.width(), header.height()));
            int width = Math.max(1, (int) Math.round(header.width() * scale));
            int height = Math.max(1, (int) Math.round(header.height() * scale));
            Pixels small = Resampler.resize(pixels, width, height);
            return new Thumbnail(width, height, small.data(), header.width(), header.height());
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }
}
