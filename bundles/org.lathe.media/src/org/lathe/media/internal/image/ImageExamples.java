package org.lathe.media.internal.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Split;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;
import org.lathe.media.ImageShape;
import org.lathe.media.internal.Unreadable;

/** Images as examples: decoded and scaled each time they are asked for. */
public final class ImageExamples implements Examples {
    /** Before scaling, images are read with at least this many times the pixels wanted on the shorter side. */
    private static final int OVERSAMPLING = 3;

    private final List<String> keys;
    private final List<Path> files;
    private final float[] labels;
    private final List<String> classes;
    private final ImageShape shape;

    private ImageExamples(List<String> keys, List<Path> files, float[] labels, List<String> classes, ImageShape shape) {
        this.keys = keys;
        this.files = files;
        this.labels = labels;
        this.classes = classes;
        this.shape = shape;
    }

    public static Examples open(DatasetContent content, Optional<Split> split, ExamplesReader.Options options)
            throws CoreException {
        Task task = options.task();
        List<String> classes =
                task == Task.CLASSIFICATION ? content.description().classes() : List.of();
        Map<String, Integer> indices = new HashMap<>();
        classes.forEach(name -> indices.put(name, indices.size()));
        List<String> keys = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        for (Map.Entry<String, Path> file : content.files().entrySet()) {
            String key = file.getKey();
            String label = content.labels().get(key);
            Split own = content.splits().get(key); // none for files that are no samples, such as annotations
            boolean inSplit = own != null && (split.isEmpty() || split.get() == own);
            if (inSplit && (label != null || task == Task.NONE)) {
                keys.add(key);
                files.add(file.getValue());
                labels.add(label(key, label, task, indices));
            }
        }
        float[] numbers = new float[labels.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = labels.get(i);
        }
        ImageShape shape = options.image().isPresent() ? options.image().get() : ImageShape.derive(content);
        return new ImageExamples(List.copyOf(keys), List.copyOf(files), numbers, classes, shape);
    }

    private static float label(String key, String label, Task task, Map<String, Integer> indices) throws CoreException {
        switch (task) {
            case NONE:
                return Float.NaN;
            case CLASSIFICATION:
                if (!indices.containsKey(label)) {
                    throw Failures.of("'" + key + "' has the label '" + label
                            + "', which is none of the dataset's classes; import it again.");
                }
                return indices.get(label);
            default:
                try {
                    return Float.parseFloat(label);
                } catch (NumberFormatException e) {
                    throw Failures.of(
                            "'" + key + "' has the label '" + label + "', which is no number; import it again.", e);
                }
        }
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public int[] shape() {
        return new int[] {shape.height(), shape.width(), shape.channels()};
    }

    @Override
    public Element element() {
        return Element.UINT8;
    }

    @Override
    public void read(int index, ByteBuffer into) throws CoreException {
        into.put(fit(keys.get(index), files.get(index), shape).data());
    }

    /**
     * An image file in a given form.
     *
     * @param name as the user knows the file, for messages
     */
    public static Pixels fit(String name, Path file, ImageShape shape) throws CoreException {
        try {
            Pixels pixels = PixelReader.read(file, OVERSAMPLING * Math.max(shape.height(), shape.width()));
            return Resampler.resize(pixels.withChannels(shape.channels()), shape.width(), shape.height());
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + "; remove it from the dataset or replace it.", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    @Override
    public String key(int index) {
        return keys.get(index);
    }

    @Override
    public float label(int index) {
        return labels[index];
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }
}
