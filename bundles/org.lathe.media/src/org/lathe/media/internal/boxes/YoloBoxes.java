package org.lathe.media.internal.boxes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lathe.core.dataset.SamplePreviews.Box;

/** The boxes of a YOLO dataset; an image's labels are read when they are asked for. */
final class YoloBoxes extends AbstractMap<String, List<Box>> {
    private final Map<String, Path> files;
    private final Set<String> images;
    private final List<String> classes;

    YoloBoxes(Map<String, Path> files, Set<String> images, List<String> classes) {
        this.files = files;
        this.images = images;
        this.classes = List.copyOf(classes);
    }

    @Override
    public List<Box> get(Object key) {
        return key instanceof String image && images.contains(image) ? read(image) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return images.contains(key);
    }

    @Override
    public Set<Entry<String, List<Box>>> entrySet() {
        Map<String, List<Box>> all = new LinkedHashMap<>();
        images.forEach(image -> all.put(image, read(image)));
        return all.entrySet();
    }

    private List<Box> read(String image) {
        for (String path : YoloFile.labelPaths(image)) {
            if (files.containsKey(path)) {
                try {
                    return boxes(YoloFile.read(files.get(path)).orElse(List.of()));
                } catch (IOException e) {
                    return List.of(); // the version's verification tells of objects that are gone
                }
            }
        }
        return List.of();
    }

    private List<Box> boxes(List<YoloFile.Item> items) {
        List<Box> boxes = new ArrayList<>();
        for (YoloFile.Item item : items) {
            String label =
                    item.category() < classes.size() ? classes.get(item.category()) : Integer.toString(item.category());
            boxes.add(new Box(label, item.x(), item.y(), item.width(), item.height()));
        }
        return boxes;
    }
}
