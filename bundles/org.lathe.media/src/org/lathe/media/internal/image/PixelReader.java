package org.lathe.media.internal.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lathe.media.internal.Unreadable;

/** Decodes image files with ImageIO into plain bytes. Transparency is dropped: what lies beneath is what a model sees. */
public final class PixelReader {
    private static final long READ_WHOLE = 32L << 20;

    private PixelReader() {}

    /**
     * @param atLeast images much larger than this many pixels on both sides may be read with every n-th pixel only, to
     *     save memory; 0 for all pixels
     * @throws Unreadable when it is no whole image
     */
    public static Pixels read(Path file, int atLeast) throws IOException, Unreadable {
        ImageHeader header = ImageHeader.read(file);
        ImageReader reader = reader(header.format());
        try (ImageInputStream in = open(file)) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) != (long) header.width() * header.height()) {
                throw new Unreadable("is damaged: it tells of two sizes");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = atLeast <= 0 ? 1 : Math.max(1, Math.min(header.width(), header.height()) / atLeast);
            how.setSourceSubsampling(step, step, 0, 0);
            return RasterBytes.of(reader.read(0, how)).upright(header.orientation());
        } catch (IIOException | EOFException | RuntimeException e) {
            // the decoders fail on damaged files with all kinds of unchecked exceptions
            throw new Unreadable("is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String format) throws IOException, Unreadable {
        if (format.equals("webp")) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new Unreadable("cannot be read: this Java has no decoder for " + format);
        }
        return readers.next();
    }

    private static ImageInputStream open(Path file) throws IOException {
        return Files.size(file) <= READ_WHOLE
                ? new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))
                : new FileImageInputStream(file.toFile());
    }
}
