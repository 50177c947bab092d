package org.lathe.media.internal.table;

import org.eclipse.core.runtime.CoreException;

/** The rows of a table's file, one after the other in constant memory. */
interface Rows extends AutoCloseable {
    /** Moves on to the next row; false behind the last one. */
    boolean next() throws CoreException;

    /** The present row, valid until {@link #next}. */
    Row row();

    @Override
    void close() throws CoreException;
}
