package org.lathe.train.djl.internal.worker;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Split;
import org.lathe.media.Examples;
import org.lathe.media.ExamplesReader;
import org.lathe.train.djl.internal.data.SampleMemory;

/**
 * The samples of one split, read into memory.
 *
 * @param examples what they were read from, for their labels
 */
record SplitData(Examples examples, SampleMemory memory) {
    /** @throws CoreException when a sample cannot be read, or there are none to train on */
    static SplitData training(DatasetContent content, ExamplesReader.Options options, int threads)
            throws CoreException {
        return of(content, Split.TRAIN, options, threads)
                .orElseThrow(() -> Failures.of("The dataset has no labelled samples in its training split; import it"
                        + " again with a share for train."));
    }

    /** Absent where the split has no samples. */
    static Optional<SplitData> of(DatasetContent content, Split split, ExamplesReader.Options options, int threads)
            throws CoreException {
        Examples examples = ExamplesReader.open(content, split, options);
        if (examples.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new SplitData(examples, SampleMemory.load(examples, threads)));
    }
}
