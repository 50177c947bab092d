package org.lathe.bench;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lathe.media.Examples;

/** Samples of noise, the same at each start: what is measured does not depend on what is learned. */
final class RandomExamples implements Examples {
    private final TrainCase work;

    RandomExamples(TrainCase work) {
        this.work = work;
    }

    @Override
    public int size() {
        return work.samples();
    }

    @Override
    public int[] shape() {
        return work.shape();
    }

    @Override
    public Element element() {
        return work.table() ? Element.FLOAT32 : Element.UINT8;
    }

    @Override
    public void read(int index, ByteBuffer into) {
        Random random = new Random(index);
        int count = IntStream.of(work.shape()).reduce(1, (a, b) -> a * b);
        for (int i = 0; i < count; i++) {
            if (work.table()) {
                into.putFloat((float) random.nextGaussian());
            } else {
                into.put((byte) random.nextInt(256));
            }
        }
    }

    @Override
    public float label(int index) {
        return index % work.classes();
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, work.classes()).mapToObj(i -> "class " + i).toList();
    }

    @Override
    public List<String> columns() {
        return work.table()
                ? IntStream.range(0, work.shape()[0])
                        .mapToObj(i -> "column " + i)
                        .toList()
                : List.of();
    }
}
