package org.lathe.media.internal.image;

import org.lathe.core.dataset.SamplePreviews.Picture;

/**
 * A decoded image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param data height x width x channels unsigned bytes, row by row from the top; not to be changed
 */
public record Pixels(int width, int height, int channels, byte[] data) {

    /** The same image in another number of channels; grey is the luma of ITU-R BT.601 in 8-bit fixed point. */
    public Pixels withChannels(int wanted) {
        if (wanted == channels) {
            return this;
        }
        int pixels = width * height;
        byte[] converted = new byte[pixels * wanted];
        for (int i = 0; i < pixels; i++) {
            if (wanted == 3) {
                converted[3 * i] = converted[3 * i + 1] = converted[3 * i + 2] = data[i];
            } else {
                int luma = 77 * (data[3 * i] & 0xff) + 150 * (data[3 * i + 1] & 0xff) + 29 * (data[3 * i + 2] & 0xff);
                converted[i] = (byte) (luma >> 8);
            }
        }
        return new Pixels(width, height, wanted, converted);
    }

    /** The same image with its longer side no longer than so many pixels. */
    public Pixels within(int most) {
        double scale = Math.min(1, (double) most / Math.max(width, height));
        return Resampler.resize(
                this, Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /** @param orientation how the pixels lie now, as Exif numbers it */
    public Pixels upright(int orientation) {
        return switch (orientation) {
            case 2 -> mirrored();
            case 3 -> turned(180);
            case 4 -> turned(180).mirrored();
            case 5 -> mirrored().turned(270);
            case 6 -> turned(90);
            case 7 -> mirrored().turned(90);
            case 8 -> turned(270);
            default -> this;
        };
    }

    /** The image turned clockwise by 0, 90, 180 or 270 degrees. */
    public Pixels turned(int degrees) {
        if (degrees == 0) {
            return this;
        }
        boolean lying = degrees != 180;
        int newWidth = lying ? height : width;
        byte[] turned = new byte[data.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int newX = degrees == 90 ? height - 1 - y : degrees == 180 ? width - 1 - x : y;
                int newY = degrees == 90 ? x : degrees == 180 ? height - 1 - y : width - 1 - x;
                System.arraycopy(
                        data, (y * width + x) * channels, turned, (newY * newWidth + newX) * channels, channels);
            }
        }
        return new Pixels(newWidth, lying ? width : height, channels, turned);
    }

    /** The image mirrored, left and right exchanged. */
    private Pixels mirrored() {
        byte[] mirrored = new byte[data.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(
                        data, (y * width + x) * channels, mirrored, (y * width + width - 1 - x) * channels, channels);
            }
        }
        return new Pixels(width, height, channels, mirrored);
    }

    /** Ready to draw. */
    public Picture picture() {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int at = i * channels;
            int green = channels == 3 ? at + 1 : at;
            int blue = channels == 3 ? at + 2 : at;
            rgb[i] = (data[at] & 0xff) << 16 | (data[green] & 0xff) << 8 | data[blue] & 0xff;
        }
        return new Picture(width, height, rgb);
    }
}
