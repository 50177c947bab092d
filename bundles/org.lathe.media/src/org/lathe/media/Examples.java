package org.lathe.media;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.core.runtime.CoreException;

/**
 * The samples of one split, as a trainer reads them: each sample has a fixed shape and a label. Reading is random access
 * and safe from several threads; what is read is raw (pixels 0..255, columns as they stand), since normalisation belongs
 * to the model's graph.
 */
public interface Examples {
    /** How many samples. */
    int size();

    /**
     * The shape of one sample without the batch dimension: {@code {height, width, channels}} of unsigned bytes for
     * images, {@code {columns}} of floats for tables (the label column left out; missing values are NaN; a category is
     * its index in the column's categories, NaN when unknown).
     */
    int[] shape();

    /** The element type of a sample. */
    Element element();

    /** The element types of samples, in native byte order. */
    enum Element {
        UINT8(1),
        FLOAT32(4);

        private final int bytes;

        Element(int bytes) {
            this.bytes = bytes;
        }

        public int bytes() {
            return bytes;
        }
    }

    /**
     * Writes one sample at the buffer's position, which moves on.
     *
     * @throws CoreException naming the sample that cannot be read
     */
    void read(int index, ByteBuffer into) throws CoreException;

    /** The key of a sample in the dataset (see {@link org.lathe.core.dataset.SampleKey}); empty where it is not known. */
    default String key(int index) {
        return "";
    }

    /** The class of a sample as index into {@link #classes()}, or its number for a regression; NaN where labels are not read. */
    float label(int index);

    /** The classes; empty for a regression. */
    List<String> classes();

    /** The names of the columns of {@link #shape()}, for tables; else empty. */
    List<String> columns();
}
