package org.lathe.workbench.datasets.samples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;

/** Contents of versions that need no files. */
public final class Fixtures {
    private Fixtures() {}

    /** Images of two classes in turn, every tenth for tests. */
    public static DatasetContent images(int count) {
        return images(count, Path.of("/objects"));
    }

    /** The same, all with the bytes of one file. */
    public static DatasetContent images(int count, Path file) {
        TreeMap<String, Path> files = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String label = i % 2 == 0 ? "cat" : "dog";
            String key = label + "/" + String.format("%07d", i) + ".png";
            files.put(key, file);
            labels.put(key, label);
            splits.put(key, i % 10 == 9 ? Split.TEST : Split.TRAIN);
        }
        return new DatasetContent(
                "tree",
                DatasetDescription.ofFiles(Kind.IMAGE, LabelRule.FOLDER, List.of("cat", "dog"), count),
                files,
                labels,
                splits);
    }
}
