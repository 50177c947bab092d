package org.lathe.store.internal.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.store.internal.lfs.Pointer;

/**
 * The files of a plan and what each became.
 *
 * @param sources in the plan's order; may be made when they are asked for
 * @param pointers of each; absent for a file that cannot go in
 */
record ImportedFiles(List<ImportPlan.Source> sources, List<Optional<Pointer>> pointers) {
    String path(int index) {
        return sources.get(index).path();
    }

    Pointer pointer(int index) {
        return pointers.get(index).orElseThrow();
    }

    /** The places of the files that go in. */
    int[] taken() {
        return IntStream.range(0, sources.size())
                .filter(i -> pointers.get(i).isPresent())
                .toArray();
    }

    long count() {
        return pointers.stream().filter(Optional::isPresent).count();
    }

    long bytes() {
        return pointers.stream()
                .flatMap(Optional::stream)
                .mapToLong(Pointer::size)
                .sum();
    }

    /** The paths of the files that cannot go in. */
    Set<String> left() {
        Set<String> left = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            if (pointers.get(i).isEmpty()) {
                left.add(path(i));
            }
        }
        return left;
    }
}
