package org.lathe.workbench.datasets.samples;

import java.util.OptionalInt;

/** Samples by number, as a gallery shows them. Immutable. */
public interface Samples {
    int size();

    Sample get(int index);

    /** The number of a sample by its key. */
    OptionalInt indexOf(String key);
}
