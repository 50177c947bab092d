package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import org.lathe.onnx.ElementType;

/**
 * What one edge of the graph carries while a batch runs. Data lives on the device; shape arithmetic stays in plain Java
 * values, which spares a GPU's synchronisation and makes symbolic dimensions free.
 */
public interface Value {
    long[] dims();

    ElementType type();

    /** Whether the values can be read without asking the device. */
    boolean onHost();

    /** The values in Java; read back from the device where they are only there. */
    HostTensor host();

    /** The values as an array whose results belong to {@code frame}. */
    NDArray array(Frame frame);

    /** One more slot holds this value. */
    default void retain() {}

    /** One slot less holds it; the last one frees what is only this value's. */
    default void release() {}

    default int rank() {
        return dims().length;
    }
}
