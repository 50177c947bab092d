package org.lathe.media.internal.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lathe.core.dataset.BoxFile;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.core.text.Words;
import org.lathe.media.internal.NamedFiles;
import org.lathe.media.internal.boxes.CocoFile;
import org.lathe.media.internal.boxes.YoloFile;
import org.lathe.media.internal.boxes.YoloNames;

/**
 * Images that came with boxes around what is in them.
 *
 * @param sources the files that say where
 * @param kept the places of all files of the annotations, which stay in the dataset as they are
 * @param splits by path of the image, where the annotations' names tell them
 */
record BoxDataset(List<BoxFile> sources, BitSet kept, Map<String, Split> splits) {
    /** Files looked into before they are believed, and JSON files looked into at all. */
    private static final int PEEKED = 20;

    private static final int MOST_JSON = 100;

    static final BoxDataset NONE = new BoxDataset(List.of(), new BitSet(), Map.of());

    /** @param skipped takes remarks about annotations of images that are not there */
    static BoxDataset find(FileList all, FileList images, List<Skipped> skipped) throws IOException {
        if (images.isEmpty()) {
            return NONE;
        }
        BoxDataset coco = coco(all, images, skipped);
        return coco.isEmpty() ? yolo(all, images) : coco;
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    private static BoxDataset coco(FileList all, FileList images, List<Skipped> skipped) {
        List<BoxFile> sources = new ArrayList<>();
        BitSet kept = new BitSet();
        Map<String, Split> splits = new HashMap<>();
        NamedFiles named = new NamedFiles(images.paths());
        int[] json = IntStream.range(0, all.size())
                .filter(i -> FileKind.extension(all.name(i)).equals("json"))
                .limit(MOST_JSON)
                .toArray();
        for (int i : json) {
            String path = all.path(i);
            Optional<List<String>> names = CocoFile.images(all.get(i).file());
            if (names.isPresent()) {
                sources.add(new BoxFile(BoxFile.Format.COCO, path));
                kept.set(i);
                List<String> folders = CocoFile.folders(path);
                Optional<Split> split = CocoFile.split(path);
                long missing = 0;
                for (String name : names.get()) {
                    Optional<String> image = named.find(name, folders);
                    missing += image.isPresent() ? 0 : 1;
                    if (image.isPresent() && split.isPresent()) {
                        splits.put(image.get(), split.get());
                    }
                }
                if (missing > 0) {
                    skipped.add(new Skipped(
                            path,
                            "tells about " + Words.count(missing, "image that is", "images that are")
                                    + " not there or not unique."));
                }
            }
        }
        return new BoxDataset(withoutKeypoints(sources), kept, SplitFolders.valid(splits));
    }

    /** COCO tells the boxes of people twice, the second time with their joints. */
    private static List<BoxFile> withoutKeypoints(List<BoxFile> sources) {
        List<BoxFile> plain = sources.stream()
                .filter(source -> !source.path().contains("person_keypoints"))
                .toList();
        return plain.isEmpty() ? List.copyOf(sources) : plain;
    }

    private static BoxDataset yolo(FileList all, FileList images) throws IOException {
        BitSet labels = new BitSet();
        for (int i = 0; i < images.size(); i++) {
            for (String path : YoloFile.labelPaths(images.path(i))) {
                int label = all.find(path);
                if (label >= 0) {
                    labels.set(label);
                    break;
                }
            }
        }
        if (!areLabels(all, labels.stream().toArray())) {
            return NONE;
        }
        String names = "";
        for (int i = all.size() - 1; i >= 0; i--) {
            String path = all.path(i);
            if (YoloNames.mayBe(path)
                    && !labels.get(i)
                    && !YoloNames.read(path, all.get(i).file()).isEmpty()) {
                labels.set(i);
                names = names.isEmpty() || path.length() <= names.length() ? path : names;
            }
        }
        return new BoxDataset(List.of(new BoxFile(BoxFile.Format.YOLO, names)), labels, Map.of());
    }

    /** Whether those looked into all hold boxes, or nothing, but not all of them nothing. */
    private static boolean areLabels(FileList all, int[] places) throws IOException {
        boolean boxes = false;
        int step = Math.max(1, places.length / PEEKED);
        for (int i = 0; i < places.length; i += step) {
            Optional<List<YoloFile.Item>> items =
                    YoloFile.read(all.get(places[i]).file());
            if (items.isEmpty()) {
                return false;
            }
            boxes |= !items.get().isEmpty();
        }
        return boxes;
    }
}
