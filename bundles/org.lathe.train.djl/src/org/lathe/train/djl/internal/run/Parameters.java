package org.lathe.train.djl.internal.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.Initializers;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Constant;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/**
 * All trainable tensors in one float32 buffer on the device. A batch works on views of it, its gradients come back as one
 * buffer too, and the optimizer makes one call for all of them instead of one for each tensor. Tensors of rank two and more
 * (weights, which decay) come before those of rank one (biases and scales, which do not).
 */
public final class Parameters {
    private record Entry(String name, long[] dims, int offset, int size) {}

    private final List<Entry> entries;
    private final long[] sizes;
    private final NDArray flat;
    private final int decayed;

    private Parameters(List<Entry> entries, NDArray flat) {
        this.entries = List.copyOf(entries);
        this.flat = flat;
        sizes = entries.stream().mapToLong(Entry::size).toArray();
        decayed = entries.stream()
                .filter(e -> e.dims.length > 1)
                .mapToInt(Entry::size)
                .sum();
    }

    /** @throws CoreException when a tensor is damaged, or all together are too big */
    static Parameters of(List<Constant> trainable, NDManager owner) throws CoreException {
        List<Constant> ordered = new ArrayList<>();
        trainable.stream().filter(c -> c.tensor().getDimsCount() > 1).forEach(ordered::add);
        trainable.stream().filter(c -> c.tensor().getDimsCount() <= 1).forEach(ordered::add);
        int total =
                Math.toIntExact(ordered.stream().mapToLong(Constant::elements).sum());
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(total, Float.BYTES))
                .order(ByteOrder.nativeOrder());
        FloatBuffer floats = bytes.asFloatBuffer();
        List<Entry> entries = new ArrayList<>();
        for (Constant constant : ordered) {
            float[] values = Initializers.toFloats(constant.tensor());
            entries.add(new Entry(constant.name(), constant.dims(), floats.position(), values.length));
            floats.put(values);
        }
        return new Parameters(entries, Torch.wrap(owner, bytes, DataType.FLOAT32, total));
    }

    /** The buffer itself, float32 [{@link #count}]; changed in place by optimizers. */
    public NDArray flat() {
        return flat;
    }

    public int count() {
        return Math.toIntExact(flat.size());
    }

    /** So many elements from the start belong to tensors of rank two and more. */
    public int decayed() {
        return decayed;
    }

    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /**
     * A leaf over the same memory for one batch, whose gradient is that of all parameters. A new leaf each time has no old
     * gradient, so that none needs to be zeroed.
     */
    NDArray leaf(Frame frame) {
        NDArray leaf = Torch.detach(frame.borrow(flat));
        if (frame.training()) {
            Torch.requireGradient(leaf);
        }
        return leaf;
    }

    /** Adds a view of the leaf for each parameter. */
    void addViews(NDArray leaf, Map<String, Value> values) {
        NDList parts = Torch.split(leaf, sizes, 0);
        for (int i = 0; i < sizes.length; i++) {
            Entry entry = entries.get(i);
            NDArray part = parts.get(i);
            values.put(
                    entry.name, ArrayValue.borrowed(entry.dims.length == 1 ? part : Torch.reshape(part, entry.dims)));
        }
    }

    /** The values of all parameters, in the buffer's order. */
    float[] read() {
        float[] values = new float[count()];
        Torch.bytes(flat).asFloatBuffer().get(values);
        return values;
    }

    void write(float[] values) {
        try (NDArray source = flat.getManager().create(values)) {
            Torch.copy(flat, source);
        }
    }

    /** Takes what {@link #read} gave apart by name. */
    Map<String, float[]> byName(float[] values) {
        Map<String, float[]> result = new LinkedHashMap<>();
        for (Entry entry : entries) {
            float[] own = new float[entry.size];
            System.arraycopy(values, entry.offset, own, 0, entry.size);
            result.put(entry.name, own);
        }
        return result;
    }
}
