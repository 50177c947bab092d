package org.lathe.store.internal.lfs;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What each of many files became, in arrays: an object's name and size, or nothing. */
final class TakenFiles extends AbstractList<Optional<Pointer>> {
    private static final int OID = 32;

    private final byte[] oids;
    /** Minus one where nothing was taken. */
    private final long[] sizes;

    TakenFiles(int count) {
        oids = new byte[count * OID];
        sizes = new long[count];
        Arrays.fill(sizes, -1);
    }

    /** Threads may set different places at once. */
    void take(int index, Optional<Pointer> pointer) {
        if (pointer.isPresent()) {
            System.arraycopy(HexFormat.of().parseHex(pointer.get().oid()), 0, oids, index * OID, OID);
            sizes[index] = pointer.get().size();
        }
    }

    @Override
    public Optional<Pointer> get(int index) {
        return sizes[index] < 0
                ? Optional.empty()
                : Optional.of(
                        new Pointer(HexFormat.of().formatHex(oids, index * OID, (index + 1) * OID), sizes[index]));
    }

    @Override
    public int size() {
        return sizes.length;
    }
}
