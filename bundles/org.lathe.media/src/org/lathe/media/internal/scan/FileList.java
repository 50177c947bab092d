package org.lathe.media.internal.scan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import org.lathe.core.dataset.ImportPlan;

/**
 * Files in order of path, read only. A file takes its name's bytes and 20 more; paths are made when asked for, so that a
 * million files take 60 MB and not 300.
 */
final class FileList extends AbstractList<ImportPlan.Source> implements RandomAccess {
    private final Names names;
    private final int[] order;

    /**
     * A folder that files lie in.
     *
     * @param path where it is
     * @param prefix what stands before its files' names: empty, or ends with a slash
     * @param temporary whether its files were unpacked for this import
     */
    record Folder(Path path, String prefix, boolean temporary) {}

    private FileList(Names names, int[] order) {
        this.names = names;
        this.order = order;
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public ImportPlan.Source get(int index) {
        Folder folder = folder(index);
        String name = name(index);
        return new ImportPlan.Source(
                folder.prefix + name, folder.path.resolve(name), names.sizes[order[index]], folder.temporary);
    }

    String name(int index) {
        return names.name(order[index]);
    }

    String path(int index) {
        return names.path(order[index]);
    }

    /** In bytes. */
    long size(int index) {
        return names.sizes[order[index]];
    }

    Folder folder(int index) {
        return names.folders.get(folderIndex(index));
    }

    /** The place of the file's folder among all {@link #folders}. */
    int folderIndex(int index) {
        return names.folder[order[index]];
    }

    /** All folders that files were found in, also those whose files are not in this part of the list. */
    List<Folder> folders() {
        return names.folders;
    }

    /** Where the file of this path is in the list, negative when it is not. */
    int find(String path) {
        int low = 0;
        int high = order.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int compared = path(middle).compareTo(path);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The paths, for looking them up. */
    Set<String> paths() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return IntStream.range(0, order.length)
                        .mapToObj(FileList.this::path)
                        .iterator();
            }

            @Override
            public boolean contains(Object path) {
                return path instanceof String text && find(text) >= 0;
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    /** These files and those of another part of the same list. */
    FileList with(FileList other) {
        int[] both = new int[order.length + other.order.length];
        int i = 0;
        int j = 0;
        while (i < order.length || j < other.order.length) {
            boolean mine = j == other.order.length || i < order.length && path(i).compareTo(other.path(j)) < 0;
            both[i + j] = mine ? order[i] : other.order[j];
            i += mine ? 1 : 0;
            j += mine ? 0 : 1;
        }
        return new FileList(names, both);
    }

    /** The files at these places. */
    FileList where(BitSet places) {
        return new FileList(names, places.stream().map(i -> order[i]).toArray());
    }

    /** Growing arrays of what is found. */
    static final class Builder {
        private final Names names = new Names();

        /** @return the folder's index for {@link #add} */
        int folder(Folder folder) {
            names.folders.add(folder);
            return names.folders.size() - 1;
        }

        void add(int folder, String name, long size) {
            names.add(folder, name, size);
        }

        FileList build() {
            names.trim();
            int[] order = IntStream.range(0, names.count).toArray();
            boolean sorted = true;
            for (int i = 1; i < order.length && sorted; i++) {
                sorted = names.path(i - 1).compareTo(names.path(i)) <= 0;
            }
            return new FileList(names, sorted ? order : sorted(order));
        }

        /** Rare: what is walked in order is in order, unless several dropped folders have one name. */
        private int[] sorted(int[] order) {
            return Arrays.stream(order)
                    .boxed()
                    .sorted(Comparator.comparing(names::path))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private static final class Names {
        private final List<Folder> folders = new ArrayList<>();
        private int count;
        private int[] folder = new int[16];
        private long[] sizes = new long[16];
        private int[] ends = new int[16];
        private byte[] text = new byte[256];

        void add(int inFolder, String name, long size) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            int start = start(count);
            int end = Math.addExact(start, bytes.length);
            if (count == sizes.length) {
                int larger = count + (count >> 1);
                folder = Arrays.copyOf(folder, larger);
                sizes = Arrays.copyOf(sizes, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            if (end > text.length) {
                text = Arrays.copyOf(text, (int) Math.min(Integer.MAX_VALUE - 8, end + (long) (end >> 1)));
            }
            System.arraycopy(bytes, 0, text, start, bytes.length);
            folder[count] = inFolder;
            sizes[count] = size;
            ends[count++] = end;
        }

        void trim() {
            folder = Arrays.copyOf(folder, count);
            sizes = Arrays.copyOf(sizes, count);
            ends = Arrays.copyOf(ends, count);
            text = Arrays.copyOf(text, start(count));
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        String name(int index) {
            int start = start(index);
            return new String(text, start, ends[index] - start, StandardCharsets.UTF_8);
        }

        String path(int index) {
            return folders.get(folder[index]).prefix.concat(name(index));
        }
    }
}
