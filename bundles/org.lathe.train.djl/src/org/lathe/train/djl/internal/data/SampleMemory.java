package org.lathe.train.djl.internal.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.media.Examples;

/**
 * All samples of a split, read once and kept outside of Java's heap in native byte order: an epoch then only copies bytes.
 * In pieces, since one buffer ends at 2 GiB.
 */
public final class SampleMemory {
    private static final int LARGEST_PIECE = 1 << 30;

    private final int size;
    private final int[] shape;
    private final Examples.Element element;
    private final int bytes;
    private final int perPiece;
    private final ByteBuffer[] pieces;

    private SampleMemory(Examples examples) throws CoreException {
        size = examples.size();
        shape = examples.shape().clone();
        element = examples.element();
        long count = element.bytes();
        for (int dim : shape) {
            count *= dim;
        }
        if (count > LARGEST_PIECE) {
            throw Failures.of("One sample takes " + (count >> 20) + " MiB; choose a smaller image size.");
        }
        bytes = (int) count;
        perPiece = LARGEST_PIECE / bytes;
        pieces = new ByteBuffer[(size + perPiece - 1) / perPiece];
        try {
            for (int i = 0; i < pieces.length; i++) {
                int samples = Math.min(perPiece, size - i * perPiece);
                pieces[i] = ByteBuffer.allocateDirect(samples * bytes).order(ByteOrder.nativeOrder());
            }
        } catch (OutOfMemoryError e) {
            throw Failures.of(
                    "The samples take " + ((long) size * bytes >> 20)
                            + " MiB, more than there is memory for; choose a smaller image size or fewer samples.",
                    e);
        }
    }

    /**
     * Reads all samples.
     *
     * @param threads how many read at the same time
     * @throws CoreException naming the sample that cannot be read, or when they do not fit into memory
     */
    public static SampleMemory load(Examples examples, int threads) throws CoreException {
        SampleMemory memory = new SampleMemory(examples);
        int readers = Math.max(1, Math.min(threads, memory.size / 64));
        ExecutorService pool = Executors.newFixedThreadPool(
                readers, Thread.ofPlatform().daemon().name("reader-", 1).factory());
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int r = 0; r < readers; r++) {
                int from = (int) ((long) memory.size * r / readers);
                int to = (int) ((long) memory.size * (r + 1) / readers);
                parts.add(pool.submit(() -> {
                    memory.read(examples, from, to);
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                await(part);
            }
        } finally {
            pool.shutdownNow();
        }
        return memory;
    }

    private void read(Examples examples, int from, int to) throws CoreException {
        for (int i = from; i < to && !Thread.currentThread().isInterrupted(); i++) {
            examples.read(i, at(i));
        }
    }

    private static void await(Future<?> part) throws CoreException {
        try {
            part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CoreException failure) {
                throw failure;
            }
            throw Failures.of("The samples cannot be read: " + e.getCause() + ".", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.of("Reading the samples was interrupted.", e);
        }
    }

    /** The bytes of one sample, in native order. */
    ByteBuffer at(int sample) {
        ByteBuffer piece = pieces[sample / perPiece];
        return piece.slice(sample % perPiece * bytes, bytes).order(ByteOrder.nativeOrder());
    }

    /** Copies one sample to a place in a buffer. */
    void copy(int sample, ByteBuffer target, int offset) {
        target.put(offset, pieces[sample / perPiece], sample % perPiece * bytes, bytes);
    }

    /** Number of samples. */
    public int size() {
        return size;
    }

    /** The shape of one sample. */
    public int[] shape() {
        return shape.clone();
    }

    public Examples.Element element() {
        return element;
    }

    /** Bytes of one sample. */
    public int bytes() {
        return bytes;
    }
}
