package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lathe.core.dataset.ImportPlan;

class FileListTest {
    private static FileList list(String... paths) {
        FileList.Builder builder = new FileList.Builder();
        for (String path : paths) {
            String prefix = SplitFolders.folder(path);
            int folder = builder.folder(new FileList.Folder(Path.of("/data/" + prefix), prefix, false));
            builder.add(folder, path.substring(prefix.length()), path.length());
        }
        return builder.build();
    }

    private static List<String> paths(FileList list) {
        return list.stream().map(ImportPlan.Source::path).toList();
    }

    @Test
    void filesAreInOrderOfPathHoweverTheyCame() {
        FileList list = list("b/1", "a/2", "a-b/x", "a/1");
        assertEquals(List.of("a-b/x", "a/1", "a/2", "b/1"), paths(list));
        assertEquals(ImportPlan.Source.of("a/1", Path.of("/data/a/1"), 3), list.get(1));
        assertEquals(2, list.find("a/2"));
        assertEquals(-1, list.find("a/3"));
    }

    @Test
    void partsCanBePutTogetherAgain() {
        FileList list = list("a", "b", "c", "d", "e");
        BitSet odd = new BitSet();
        odd.set(1);
        odd.set(3);
        BitSet even = new BitSet();
        even.set(0);
        even.set(4);
        assertEquals(List.of("a", "b", "d", "e"), paths(list.where(odd).with(list.where(even))));
        assertEquals(-1, list.where(odd).find("a"));
    }

    @Test
    void aMapOverFilesIsAsAnyOther() {
        Random random = new Random(1);
        TreeMap<String, String> expected = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            expected.put(Integer.toString(random.nextInt(100_000), 36) + "ä", i % 3 == 0 ? "three" : null);
        }
        FileList list = list(expected.keySet().toArray(String[]::new));
        List<String> values = List.copyOf(expected.keySet());
        Map<String, String> map = new FileMap<>(list, i -> expected.get(values.get(i)));
        expected.values().removeIf(value -> value == null);
        assertEquals(expected, map);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertNull(map.get("nowhere"));
    }
}
