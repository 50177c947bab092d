package org.lathe.train.djl.internal.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.lathe.onnx.ElementType;

/**
 * The life of one batch: everything computed for it belongs to the frame and goes with it, while arrays that live longer
 * (weights, statistics, constants) are borrowed. The engine gives a result to the owner of its first operand, so that
 * without borrowing every {@code weights.slice()} would stay for ever.
 */
public final class Frame implements AutoCloseable {
    private final NDManager manager;
    private final boolean training;

    private Frame(NDManager manager, boolean training) {
        this.manager = manager;
        this.training = training;
    }

    /** @param training whether nodes behave as in training: dropout drops, statistics move */
    public static Frame open(NDManager parent, boolean training) {
        return new Frame(parent.newSubManager(), training);
    }

    public boolean training() {
        return training;
    }

    public NDManager manager() {
        return manager;
    }

    /** Makes results whose first operand is {@code array} belong to this frame, until it closes. */
    public NDArray borrow(NDArray array) {
        if (array.getManager() != manager) {
            array.tempAttach(manager);
        }
        return array;
    }

    public NDArray upload(HostTensor tensor) {
        return upload(manager, tensor);
    }

    /** Copies plain values to an array of {@code manager}. */
    static NDArray upload(NDManager manager, HostTensor tensor) {
        Shape shape = new Shape(tensor.dims());
        if (tensor.type() == ElementType.DOUBLE) {
            return manager.create(tensor.toDoubles(), shape);
        }
        if (tensor.isFloating()) {
            float[] values = new float[tensor.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) tensor.doubleAt(i);
            }
            return as(manager.create(values, shape), tensor.type());
        }
        return as(manager.create(tensor.toLongs(), shape), tensor.type());
    }

    private static NDArray as(NDArray array, ElementType type) {
        DataType wanted = ElementTypes.toEngine(type);
        if (wanted == array.getDataType()) {
            return array;
        }
        try (array) {
            return array.toType(wanted, false);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
