package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.LfsStore;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.StoredFile;

/** The files below {@code data/} of one version in order of path, in arrays: there may be millions. */
final class SortedFiles {
    private static final HexFormat HEX = HexFormat.of();
    private static final int OID = 32;

    private String[] paths = new String[16];
    private byte[] blobs = new byte[16 * Constants.OBJECT_ID_LENGTH];
    /** Of LFS objects; zeros where git has the file itself. */
    private byte[] oids = new byte[16 * OID];

    private long[] sizes = new long[16];
    private int size;

    private SortedFiles() {}

    /** None yet; {@link #add} takes them in any order. */
    static SortedFiles empty() {
        return new SortedFiles();
    }

    /** @param data the tree of {@code data/} */
    static SortedFiles read(TreeReader reader, ObjectId data) throws IOException {
        SortedFiles files = new SortedFiles();
        reader.eachFile(data, (path, blob) -> files.add(path, StoredFile.of(blob.name(), reader.open(blob))));
        files.trim();
        return files;
    }

    void add(String path, StoredFile file) {
        if (size == paths.length) {
            resize(size + (size >> 1));
        }
        paths[size] = path;
        ObjectId.fromString(file.blob()).copyRawTo(blobs, size * Constants.OBJECT_ID_LENGTH);
        if (file.pointer().isPresent()) {
            byte[] oid = HEX.parseHex(file.pointer().get().oid());
            System.arraycopy(oid, 0, oids, size * OID, OID);
        }
        sizes[size++] = file.size();
    }

    private void resize(int capacity) {
        paths = Arrays.copyOf(paths, capacity);
        blobs = Arrays.copyOf(blobs, capacity * Constants.OBJECT_ID_LENGTH);
        oids = Arrays.copyOf(oids, capacity * OID);
        sizes = Arrays.copyOf(sizes, capacity);
    }

    /** Git's order is by bytes, with folders as if their names ended with a slash; ours is that of Java's texts. */
    private void trim() {
        resize(size);
        boolean sorted = true;
        for (int i = 1; i < size && sorted; i++) {
            sorted = paths[i - 1].compareTo(paths[i]) < 0;
        }
        if (!sorted) {
            sort((a, b) -> paths[a].compareTo(paths[b]));
        }
    }

    /** Orders the files so that equal ones stand together. */
    void sortByObject() {
        sort((a, b) -> Arrays.compare(oids, a * OID, (a + 1) * OID, oids, b * OID, (b + 1) * OID));
    }

    boolean sameObject(int one, int other) {
        return Arrays.equals(oids, one * OID, (one + 1) * OID, oids, other * OID, (other + 1) * OID);
    }

    private void sort(Comparator<Integer> comparator) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, comparator);
        SortedFiles ordered = new SortedFiles();
        ordered.resize(size);
        for (int i = 0; i < size; i++) {
            int from = order[i];
            ordered.paths[i] = paths[from];
            ordered.sizes[i] = sizes[from];
            copy(blobs, ordered.blobs, from, i, Constants.OBJECT_ID_LENGTH);
            copy(oids, ordered.oids, from, i, OID);
        }
        paths = ordered.paths;
        blobs = ordered.blobs;
        oids = ordered.oids;
        sizes = ordered.sizes;
    }

    private static void copy(byte[] source, byte[] target, int from, int to, int length) {
        System.arraycopy(source, from * length, target, to * length, length);
    }

    int size() {
        return size;
    }

    List<String> paths() {
        return Collections.unmodifiableList(Arrays.asList(paths));
    }

    String path(int index) {
        return paths[index];
    }

    ObjectId blob(int index) {
        return ObjectId.fromRaw(blobs, index * Constants.OBJECT_ID_LENGTH);
    }

    StoredFile file(int index) {
        return new StoredFile(blob(index).name(), pointer(index), sizes[index]);
    }

    /** The object of the file; absent where git has the file itself. */
    Optional<Pointer> pointer(int index) {
        for (int i = index * OID; i < (index + 1) * OID; i++) {
            if (oids[i] != 0) {
                return Optional.of(new Pointer(HEX.formatHex(oids, index * OID, (index + 1) * OID), sizes[index]));
            }
        }
        return Optional.empty();
    }

    /** Whether the file's bytes are on this machine with the size they must have. */
    boolean isHere(int index, LfsStore store) throws IOException {
        Optional<Pointer> pointer = pointer(index);
        return pointer.isEmpty() || store.has(pointer.get());
    }

    long bytes() {
        return Arrays.stream(sizes).sum();
    }

    /** Values by path, made when they are asked for. */
    <V> SortedMap<String, V> map(IntFunction<V> value) {
        return new SortedColumn<>(paths, value);
    }
}
