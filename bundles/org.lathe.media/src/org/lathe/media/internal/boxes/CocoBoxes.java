package org.lathe.media.internal.boxes;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.SamplePreviews.Box;
import org.lathe.core.text.Words;
import org.lathe.media.internal.NamedFiles;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.image.ImageHeader;

/** The boxes of one file of COCO annotations, whatever order its parts come in. */
final class CocoBoxes {
    private static final int MOST_BOXES = 10_000_000;

    private final String path;
    private final List<Image> images = new ArrayList<>();
    private final Map<String, Integer> imageById = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final List<Annotation> annotations = new ArrayList<>();

    /** What is told of an image; sides of 0 are not told. */
    private record Image(String name, double width, double height) {}

    /** In pixels from the upper left corner. */
    private record Annotation(int image, String category, float x, float y, float width, float height) {}

    private CocoBoxes(String path) {
        this.path = path;
    }

    /**
     * @param path of the annotations below {@code data/}
     * @param files all of the dataset's, by path
     * @param into takes the boxes, by path of the image
     */
    static void read(String path, Path file, NamedFiles named, Map<String, Path> files, Map<String, List<Box>> into)
            throws CoreException {
        CocoBoxes boxes = new CocoBoxes(path);
        try (JsonReader json = CocoFile.open(file)) {
            boxes.read(json);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw Failures.of("'" + path + "' is no file of COCO annotations any more; import it again.", e);
        }
        boxes.place(named, files, into);
    }

    private void read(JsonReader json) throws IOException, CoreException {
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (json.peek() != JsonToken.BEGIN_ARRAY) {
                json.skipValue();
                continue;
            }
            json.beginArray();
            while (json.hasNext()) {
                switch (key) {
                    case "images" -> readImage(json);
                    case "categories" -> readCategory(json);
                    case "annotations" -> readAnnotation(json);
                    default -> json.skipValue();
                }
            }
            json.endArray();
        }
    }

    private void readImage(JsonReader json) throws IOException {
        String id = "";
        String name = "";
        double width = 0;
        double height = 0;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextString();
                case "file_name" -> name = json.nextString();
                case "width" -> width = json.nextDouble();
                case "height" -> height = json.nextDouble();
                default -> json.skipValue();
            }
        }
        json.endObject();
        images.set(image(id), new Image(name, width, height));
    }

    private int image(String id) {
        return imageById.computeIfAbsent(id, i -> {
            images.add(new Image("", 0, 0));
            return images.size() - 1;
        });
    }

    private void readCategory(JsonReader json) throws IOException {
        String id = "";
        String name = "";
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextString();
                case "name" -> name = json.nextString();
                default -> json.skipValue();
            }
        }
        json.endObject();
        categories.put(id, name);
    }

    private void readAnnotation(JsonReader json) throws IOException, CoreException {
        String image = "";
        String category = "";
        float[] box = new float[0];
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "image_id" -> image = json.nextString();
                case "category_id" -> category = json.nextString();
                case "bbox" -> box = readBox(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (box.length == 4) {
            if (annotations.size() == MOST_BOXES) {
                throw Failures.of("'" + path + "' holds more than " + Words.number(MOST_BOXES)
                        + " boxes, too many to show; split it into several files.");
            }
            annotations.add(new Annotation(image(image), category.intern(), box[0], box[1], box[2], box[3]));
        }
    }

    private static float[] readBox(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return new float[0];
        }
        float[] box = new float[4];
        int count = 0;
        json.beginArray();
        while (json.hasNext()) {
            double value = json.nextDouble();
            if (count < box.length) {
                box[count] = (float) value;
            }
            count++;
        }
        json.endArray();
        return count == box.length ? box : new float[0];
    }

    private void place(NamedFiles named, Map<String, Path> files, Map<String, List<Box>> into) {
        List<String> folders = CocoFile.folders(path);
        Map<Integer, Optional<Placed>> placed = new HashMap<>();
        for (Annotation a : annotations) {
            placed.computeIfAbsent(a.image, i -> place(images.get(i), named, folders, files))
                    .ifPresent(image -> into.computeIfAbsent(image.path, p -> new ArrayList<>())
                            .add(new Box(
                                    categories.getOrDefault(a.category, a.category),
                                    a.x / image.width,
                                    a.y / image.height,
                                    a.width / image.width,
                                    a.height / image.height)));
        }
    }

    /** An image of the dataset with its size. */
    private record Placed(String path, double width, double height) {}

    private static Optional<Placed> place(
            Image image, NamedFiles named, List<String> folders, Map<String, Path> files) {
        return named.find(image.name, folders).flatMap(found -> {
            if (image.width > 0 && image.height > 0) {
                return Optional.of(new Placed(found, image.width, image.height));
            }
            try {
                ImageHeader header = ImageHeader.read(files.get(found));
                return Optional.of(new Placed(found, header.width(), header.height()));
            } catch (IOException | Unreadable e) {
                return Optional.empty(); // without its size its boxes have no place
            }
        });
    }
}
