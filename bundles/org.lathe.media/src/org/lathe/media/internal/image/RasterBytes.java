package org.lathe.media.internal.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import org.lathe.media.internal.Unreadable;

/**
 * Takes the stored samples out of a decoded image, exactly and without ImageIO's colour conversion, which would change
 * greys and takes four to five times as long.
 */
final class RasterBytes {
    private RasterBytes() {}

    static Pixels of(BufferedImage image) throws Unreadable {
        Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return indexed(raster, palette);
        }
        int channels = raster.getNumBands() < 3 ? 1 : 3;
        boolean bytes = raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte;
        return bytes ? interleaved(raster, channels) : scaled(raster, image.getColorModel(), channels);
    }

    private static Pixels interleaved(Raster raster, int channels) {
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
        DataBufferByte buffer = (DataBufferByte) raster.getDataBuffer();
        byte[] from = buffer.getData();
        int[] offsets = model.getBandOffsets();
        int start = buffer.getOffset()
                - raster.getSampleModelTranslateY() * model.getScanlineStride()
                - raster.getSampleModelTranslateX() * model.getPixelStride();
        byte[] data = new byte[raster.getWidth() * raster.getHeight() * channels];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int at = start + y * model.getScanlineStride();
            for (int x = 0; x < raster.getWidth(); x++, at += model.getPixelStride()) {
                for (int c = 0; c < channels; c++) {
                    data[to++] = from[at + offsets[c]];
                }
            }
        }
        return new Pixels(raster.getWidth(), raster.getHeight(), channels, data);
    }

    private static Pixels indexed(Raster raster, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int width = raster.getWidth();
        byte[] data = new byte[width * raster.getHeight() * 3];
        int[] row = new int[width];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int index : row) {
                int colour = index < colours.length ? colours[index] : 0;
                data[to++] = (byte) (colour >> 16);
                data[to++] = (byte) (colour >> 8);
                data[to++] = (byte) colour;
            }
        }
        return new Pixels(width, raster.getHeight(), 3, data);
    }

    private static Pixels scaled(Raster raster, ColorModel colours, int channels) throws Unreadable {
        int bands = raster.getNumBands();
        int[] most = new int[channels];
        for (int c = 0; c < channels; c++) {
            int bits = colours.getComponentSize(c);
            if (bits < 1 || bits > 16) {
                throw new Unreadable("has " + bits + " bits a channel, which cannot be read; convert it to 8 bits");
            }
            most[c] = (1 << bits) - 1;
        }
        int width = raster.getWidth();
        byte[] data = new byte[width * raster.getHeight() * channels];
        int[] row = new int[width * bands];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    data[to++] = (byte) ((row[x * bands + c] * 255L + most[c] / 2) / most[c]);
                }
            }
        }
        return new Pixels(width, raster.getHeight(), channels, data);
    }
}
