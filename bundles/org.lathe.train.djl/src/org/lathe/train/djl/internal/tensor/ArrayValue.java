package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import org.lathe.onnx.ElementType;

/** An array on the device: a result, freed with its last user, or one that belongs to somebody else. */
public final class ArrayValue implements Value {
    private final NDArray array;
    private final boolean owned;
    private int holders;

    private ArrayValue(NDArray array, boolean owned) {
        this.array = array;
        this.owned = owned;
    }

    /** A node's result. */
    public static Value of(NDArray array) {
        return new ArrayValue(array, true);
    }

    /** An input, weight or statistic, which outlives its last user here. */
    public static Value borrowed(NDArray array) {
        return new ArrayValue(array, false);
    }

    @Override
    public long[] dims() {
        return array.getShape().getShape();
    }

    @Override
    public ElementType type() {
        return ElementTypes.fromEngine(array.getDataType());
    }

    @Override
    public boolean onHost() {
        return false;
    }

    @Override
    public HostTensor host() {
        return HostReading.read(array);
    }

    @Override
    public NDArray array(Frame frame) {
        return owned ? array : frame.borrow(array);
    }

    @Override
    public void retain() {
        holders++;
    }

    @Override
    public void release() {
        holders--;
        if (owned && holders == 0) {
            array.close();
        }
    }
}
