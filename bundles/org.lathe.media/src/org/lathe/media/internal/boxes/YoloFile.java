package org.lathe.media.internal.boxes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels of one image as YOLO's trainers read them: a line for each object with the number of its class and fractions
 * of the picture, either centre, width and height, or the corners of a polygon.
 */
public final class YoloFile {
    private static final long LARGEST = 16 << 20;
    private static final int MOST_CLASSES = 1_000_000;

    private YoloFile() {}

    /**
     * One object.
     *
     * @param x of the left side, as a fraction of the width
     * @param y of the upper side, as a fraction of the height
     */
    public record Item(int category, double x, double y, double width, double height) {}

    /** Where the labels of an image may lie: in {@code labels/} for {@code images/}, or beside it. */
    public static List<String> labelPaths(String image) {
        String stem = image.contains(".") ? image.substring(0, image.lastIndexOf('.')) : image;
        String below = "/" + stem;
        int at = below.lastIndexOf("/images/");
        List<String> paths = new ArrayList<>();
        if (at >= 0) {
            paths.add((below.substring(0, at) + "/labels/" + below.substring(at + "/images/".length())).substring(1)
                    + ".txt");
        }
        paths.add(stem + ".txt");
        return paths;
    }

    /** Absent when the file holds anything else; empty for an image without objects. */
    public static Optional<List<Item>> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList()) {
            if (!line.isBlank()) {
                Optional<Item> item = item(line.strip().split("[ \\t]+"));
                if (item.isEmpty()) {
                    return Optional.empty();
                }
                items.add(item.get());
            }
        }
        return Optional.of(items);
    }

    private static Optional<Item> item(String[] words) {
        boolean box = words.length == 5;
        boolean polygon = words.length >= 7 && words.length % 2 == 1;
        if (!box && !polygon) {
            return Optional.empty();
        }
        double[] values = new double[words.length - 1];
        try {
            int category = Integer.parseInt(words[0]);
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(words[i + 1]);
                if (!(values[i] >= -0.01 && values[i] <= 1.01)) {
                    return Optional.empty();
                }
            }
            return category < 0 || category > MOST_CLASSES
                    ? Optional.empty()
                    : Optional.of(box ? box(category, values) : around(category, values));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Item box(int category, double[] v) {
        return new Item(category, v[0] - v[2] / 2, v[1] - v[3] / 2, v[2], v[3]);
    }

    private static Item around(int category, double[] corners) {
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (int i = 0; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        return new Item(category, left, top, right - left, bottom - top);
    }
}
