package org.lathe.store.internal.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lathe.core.dataset.Split;
import org.lathe.store.internal.lfs.Sha256;

/** Samples that get their splits, in the order in which they were added: a few bytes for each of millions. */
final class OpenSamples {
    private static final String SEED = "lathe-split-1:";
    private static final byte NONE = -1;

    private final MessageDigest digest = Sha256.digest();
    private final Map<String, Integer> classes = new TreeMap<>();
    private byte[] splits = new byte[16];
    private int[] classOf = new int[16];
    private long[] hashes = new long[16];
    private int size;

    /** @param split null when it is still to be drawn */
    void add(String key, String label, Split split) {
        if (size == splits.length) {
            int capacity = size + (size >> 1);
            splits = Arrays.copyOf(splits, capacity);
            classOf = Arrays.copyOf(classOf, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
        }
        Integer known = classes.get(label);
        if (known == null) {
            known = classes.size();
            classes.put(label, known);
        }
        classOf[size] = known;
        splits[size] = split == null ? NONE : (byte) split.ordinal();
        if (split == null) {
            hashes[size] = ByteBuffer.wrap(digest.digest((SEED + key).getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        }
        size++;
    }

    void set(int sample, Split split) {
        splits[sample] = (byte) split.ordinal();
    }

    /** Told of a class. */
    @FunctionalInterface
    interface ClassVisitor {
        /**
         * @param taken how many samples each split has already
         * @param open the samples without one, in the order of their keys' hashes
         */
        void visit(int[] taken, int[] open);
    }

    /** The classes in order of their names, but for those without open samples. */
    void eachClass(ClassVisitor visitor) {
        int[][] taken = new int[classes.size()][Split.values().length];
        int[] open = new int[classes.size()];
        for (int i = 0; i < size; i++) {
            if (splits[i] == NONE) {
                open[classOf[i]]++;
            } else {
                taken[classOf[i]][splits[i]]++;
            }
        }
        Integer[][] samples = new Integer[classes.size()][];
        Arrays.setAll(samples, c -> new Integer[open[c]]);
        for (int i = size - 1; i >= 0; i--) {
            if (splits[i] == NONE) {
                samples[classOf[i]][--open[classOf[i]]] = i;
            }
        }
        for (int index : classes.values()) {
            if (samples[index].length > 0) {
                Arrays.sort(samples[index], (a, b) -> Long.compare(hashes[a], hashes[b]));
                visitor.visit(
                        taken[index],
                        Arrays.stream(samples[index])
                                .mapToInt(Integer::intValue)
                                .toArray());
                samples[index] = null;
            }
        }
    }

    /** @param keys as they were added */
    Map<String, Split> map(Collection<String> keys) {
        Split[] values = Split.values();
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Split>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<String, Split>> iterator() {
                        Iterator<String> key = keys.iterator();
                        return new Iterator<>() {
                            private int at;

                            @Override
                            public boolean hasNext() {
                                return key.hasNext();
                            }

                            @Override
                            public Entry<String, Split> next() {
                                return Map.entry(key.next(), values[splits[at++]]);
                            }
                        };
                    }

                    @Override
                    public int size() {
                        return size;
                    }
                };
            }
        };
    }
}
