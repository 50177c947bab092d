package org.lathe.media.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lathe.core.dataset.SampleKey;

/** Which row of which file each example is: 4 bytes an example. */
final class RowOrigins {
    private final List<String> files = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int[] rows = new int[64];
    private int size;

    void beginFile(String path) {
        files.add(path);
        starts.add(size);
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        rows[size++] = row;
    }

    String key(int index) {
        int file = starts.size() - 1;
        while (starts.get(file) > index) {
            file--;
        }
        return SampleKey.row(files.get(file), rows[index]);
    }
}
