package org.lathe.workbench.datasets.samples;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Some samples picked out of their version. */
public record FixedSamples(List<Sample> samples) implements Samples {
    public FixedSamples {
        samples = List.copyOf(samples);
    }

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public Sample get(int index) {
        return samples.get(index);
    }

    @Override
    public OptionalInt indexOf(String key) {
        return IntStream.range(0, samples.size())
                .filter(i -> samples.get(i).key().equals(key))
                .findFirst();
    }

    /** The numbers of all of them. */
    public int[] all() {
        return IntStream.range(0, samples.size()).toArray();
    }
}
