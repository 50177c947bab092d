package org.lathe.train.djl.internal.data;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Small random changes of images while they are learned from: moved, turned, enlarged, mirrored, lighter or darker. What
 * happens to a sample in an epoch depends on seed, sample and epoch alone.
 *
 * @param shift largest move along each axis, as a share of the image's size
 * @param rotation largest turn, in degrees
 * @param zoom largest enlargement or reduction, as a share
 * @param flip whether half of the images are mirrored left to right
 * @param color largest change of brightness and contrast, as a share
 */
public record Augmentation(double shift, double rotation, double zoom, boolean flip, double color, long seed) {
    private static final int MIDDLE_GREY = 128;

    /** Absent where nothing is to be changed. */
    public static Optional<Augmentation> of(Map<String, String> parameters) {
        Augmentation wanted = new Augmentation(
                number(parameters, "augment_shift"),
                number(parameters, "augment_rotation"),
                number(parameters, "augment_zoom"),
                Boolean.parseBoolean(parameters.getOrDefault("augment_flip", "false")),
                number(parameters, "augment_color"),
                Long.parseLong(parameters.getOrDefault("seed", "1")));
        return Optional.of(wanted).filter(a -> a.warps() || a.flip || a.color > 0);
    }

    private static double number(Map<String, String> parameters, String key) {
        return Double.parseDouble(parameters.getOrDefault(key, "0"));
    }

    private boolean warps() {
        return shift > 0 || rotation > 0 || zoom > 0;
    }

    /**
     * Changes an image in place.
     *
     * @param pixels rows of pixels of {@code channels} bytes
     * @param image where the image begins in them, and how large it is
     */
    void apply(ByteBuffer pixels, Place image, int sample, int epoch) {
        Random random = new Random((seed * 31 + epoch) * 0x9e3779b97f4a7c15L + sample);
        double angle = Math.toRadians(rotation * symmetric(random));
        double scale = 1 / (1 + zoom * symmetric(random));
        double moveX = shift * symmetric(random) * image.width;
        double moveY = shift * symmetric(random) * image.height;
        boolean mirror = flip && random.nextBoolean();
        double contrast = 1 + color * symmetric(random);
        double brightness = MIDDLE_GREY * (1 + color * symmetric(random));
        byte[] before = new byte[image.bytes()];
        pixels.get(image.start, before);
        byte[] after = before;
        if (warps() || mirror) {
            after = new byte[before.length];
            double cos = scale * Math.cos(angle);
            double sin = scale * Math.sin(angle);
            warp(before, after, image, mirror ? -cos : cos, mirror ? -sin : sin, cos, sin, moveX, moveY);
        }
        if (color > 0) {
            for (int i = 0; i < after.length; i++) {
                double value = ((after[i] & 0xff) - MIDDLE_GREY) * contrast + brightness;
                after[i] = (byte) Math.clamp(Math.round(value), 0, 255);
            }
        }
        pixels.put(image.start, after);
    }

    private static double symmetric(Random random) {
        return 2 * random.nextDouble() - 1;
    }

    /**
     * Each new pixel is read between four old ones; what would lie outside is the edge's.
     *
     * @param xx how far the old x moves with a new x; {@code yx} with a new y, and so on
     */
    private static void warp(
            byte[] from,
            byte[] to,
            Place image,
            double xx,
            double yx,
            double yy,
            double xy,
            double moveX,
            double moveY) {
        double middleX = (image.width - 1) / 2.0;
        double middleY = (image.height - 1) / 2.0;
        int next = 0;
        for (int y = 0; y < image.height; y++) {
            double down = y - middleY - moveY;
            for (int x = 0; x < image.width; x++) {
                double right = x - middleX - moveX;
                double oldX = Math.clamp(middleX + xx * right + xy * down, 0, image.width - 1.0);
                double oldY = Math.clamp(middleY - yx * right + yy * down, 0, image.height - 1.0);
                int left = (int) oldX;
                int top = (int) oldY;
                double shareX = oldX - left;
                double shareY = oldY - top;
                int stepX = left + 1 < image.width ? image.channels : 0;
                int stepY = top + 1 < image.height ? image.width * image.channels : 0;
                int at = (top * image.width + left) * image.channels;
                for (int c = 0; c < image.channels; c++, at++) {
                    double upper = mix(from[at] & 0xff, from[at + stepX] & 0xff, shareX);
                    double lower = mix(from[at + stepY] & 0xff, from[at + stepY + stepX] & 0xff, shareX);
                    to[next++] = (byte) Math.round(mix(upper, lower, shareY));
                }
            }
        }
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /**
     * An image in a buffer.
     *
     * @param start its first byte
     */
    record Place(int start, int height, int width, int channels) {
        int bytes() {
            return height * width * channels;
        }
    }
}
