package org.lathe.train.djl.internal.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.lathe.media.Examples;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.Frame;

/**
 * Puts samples side by side for the device: Java copies bytes into one buffer that every batch uses again, and the engine
 * takes the buffer as it is. A batch is good until the next one is made.
 */
public final class Batches {
    private final SampleMemory samples;
    private final Targets targets;
    private final ByteBuffer inputs;
    private final ByteBuffer labels;
    private final int targetBytes;
    private final Optional<Augmentation> augmentation;

    /** @param largest number of samples of the largest batch */
    public Batches(SampleMemory samples, Targets targets, int largest) {
        this(samples, targets, largest, Optional.empty());
    }

    /** @param augmentation of images that are learned from, [height, width, channels] in bytes */
    public Batches(SampleMemory samples, Targets targets, int largest, Optional<Augmentation> augmentation) {
        this.samples = samples;
        this.targets = targets;
        this.augmentation = augmentation;
        targetBytes = targets.type().getNumOfBytes();
        inputs = buffer(largest, samples.bytes());
        labels = buffer(largest, targetBytes);
    }

    private static ByteBuffer buffer(int count, int bytes) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(count, bytes)).order(ByteOrder.nativeOrder());
    }

    /**
     * Samples on the device.
     *
     * @param input [batch, shape of a sample...], raw
     * @param target [batch, 1]
     */
    public record Batch(NDArray input, NDArray target) {}

    /** The samples {@code order[from .. from + count - 1]} as they are; their arrays live as long as the frame. */
    public Batch take(Frame frame, int[] order, int from, int count) {
        return take(frame, order, from, count, 0);
    }

    /** The same samples, changed at random as an epoch wants it; epochs count from 1. */
    public Batch take(Frame frame, int[] order, int from, int count, int epoch) {
        for (int i = 0; i < count; i++) {
            int sample = order[from + i];
            samples.copy(sample, inputs, i * samples.bytes());
            if (epoch > 0 && augmentation.isPresent()) {
                int[] image = samples.shape();
                Augmentation.Place place = new Augmentation.Place(i * samples.bytes(), image[0], image[1], image[2]);
                augmentation.get().apply(inputs, place, sample, epoch);
            }
            targets.write(sample, labels, i * targetBytes);
        }
        int[] shape = samples.shape();
        long[] dims = new long[shape.length + 1];
        dims[0] = count;
        for (int i = 0; i < shape.length; i++) {
            dims[i + 1] = shape[i];
        }
        DataType type = samples.element() == Examples.Element.UINT8 ? DataType.UINT8 : DataType.FLOAT32;
        return new Batch(
                Torch.wrap(frame.manager(), slice(inputs, count * samples.bytes()), type, dims),
                Torch.wrap(frame.manager(), slice(labels, count * targetBytes), targets.type(), count, 1));
    }

    private static ByteBuffer slice(ByteBuffer buffer, int bytes) {
        return buffer.slice(0, bytes).order(ByteOrder.nativeOrder());
    }

    public int size() {
        return samples.size();
    }

    public Targets targets() {
        return targets;
    }
}
