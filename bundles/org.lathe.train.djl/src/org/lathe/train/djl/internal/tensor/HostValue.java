package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import org.lathe.onnx.ElementType;

/** Plain Java values, put on the device only where a node needs them there. */
public final class HostValue implements Value {
    private final HostTensor tensor;

    public HostValue(HostTensor tensor) {
        this.tensor = tensor;
    }

    @Override
    public long[] dims() {
        return tensor.dims();
    }

    @Override
    public ElementType type() {
        return tensor.type();
    }

    @Override
    public boolean onHost() {
        return true;
    }

    @Override
    public HostTensor host() {
        return tensor;
    }

    @Override
    public NDArray array(Frame frame) {
        return frame.upload(tensor);
    }
}
