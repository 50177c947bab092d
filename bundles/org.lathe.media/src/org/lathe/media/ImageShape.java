package org.lathe.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.image.ImageHeader;

/**
 * The form into which all images of a dataset are brought for a trainer.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 (grey) or 3 (red, green, blue)
 */
public record ImageShape(int height, int width, int channels) {
    /** Neither side of a derived shape is longer than this many pixels. */
    public static final int LONGEST_SIDE = 128;

    public ImageShape {
        if (height < 1 || width < 1 || channels != 1 && channels != 3) {
            throw new IllegalArgumentException(height + " x " + width + " x " + channels);
        }
    }

    /**
     * The shape that fits a dataset's training images (all images where none is marked for training): the size that at
     * least half of them have, else a square as large as the median short side; scaled down to {@link #LONGEST_SIDE};
     * grey when all are grey. Reads the files' headers only.
     *
     * @throws CoreException when there are no images or one cannot be read
     */
    public static ImageShape derive(DatasetContent content) throws CoreException {
        List<String> training = content.files().keySet().stream()
                .filter(path -> content.splits().get(path) == Split.TRAIN)
                .toList();
        boolean grey = true;
        Map<Size, Integer> sizes = new HashMap<>();
        for (String path : training.isEmpty() ? content.splits().keySet() : training) {
            ImageHeader header = header(path, content.files().get(path));
            grey &= header.grey();
            sizes.merge(new Size(header.height(), header.width()), 1, Integer::sum);
        }
        if (sizes.isEmpty()) {
            throw Failures.of("The dataset holds no images; import some first.");
        }
        Size size = common(sizes).capped();
        return new ImageShape(size.height, size.width, grey ? 1 : 3);
    }

    private static ImageHeader header(String path, Path file) throws CoreException {
        try {
            return ImageHeader.read(file);
        } catch (Unreadable e) {
            throw Failures.of("'" + path + "' " + e.getMessage() + "; remove it from the dataset.", e);
        } catch (IOException e) {
            throw Failures.io("'" + path + "' cannot be read", e);
        }
    }

    private static Size common(Map<Size, Integer> sizes) {
        int images = sizes.values().stream().mapToInt(Integer::intValue).sum();
        Map.Entry<Size, Integer> commonest =
                sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        if (commonest.getValue() * 2 >= images) {
            return commonest.getKey();
        }
        int[] sides = sizes.entrySet().stream()
                .flatMapToInt(e -> java.util.stream.IntStream.generate(
                                () -> Math.min(e.getKey().height, e.getKey().width))
                        .limit(e.getValue()))
                .toArray();
        Arrays.sort(sides);
        return new Size(sides[sides.length / 2], sides[sides.length / 2]);
    }

    private record Size(int height, int width) {
        Size capped() {
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(height, width));
            return new Size(
                    Math.max(1, (int) Math.round(height * scale)), Math.max(1, (int) Math.round(width * scale)));
        }
    }
}
