package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.TensorProto;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ElementType;

/** A tensor of the file that nothing changes: small ones as plain values too, on the device from the first use on. */
public final class ConstantValue implements Value {
    /** Up to so many elements a constant is shape arithmetic or a factor, and read on the host where possible. */
    private static final int SMALL = 1024;

    private final HostTensor tensor;
    private final NDManager owner;
    private NDArray array;

    private ConstantValue(HostTensor tensor, NDManager owner) {
        this.tensor = tensor;
        this.owner = owner;
    }

    /**
     * @param owner where the array on the device lives, for as long as the model
     * @throws CoreException when the tensor is damaged
     */
    public static ConstantValue of(TensorProto tensor, NDManager owner) throws CoreException {
        return new ConstantValue(HostTensor.of(tensor), owner);
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
        return tensor.size() <= SMALL;
    }

    @Override
    public HostTensor host() {
        return tensor;
    }

    @Override
    public NDArray array(Frame frame) {
        if (array == null) {
            array = Frame.upload(owner, tensor);
        }
        return frame.borrow(array);
    }
}
