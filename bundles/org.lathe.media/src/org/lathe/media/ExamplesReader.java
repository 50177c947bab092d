package org.lathe.media;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.image.ImageExamples;
import org.lathe.media.internal.table.TableExamples;

/** Opens the samples of a dataset version for a trainer or an evaluation. */
public final class ExamplesReader {
    private ExamplesReader() {}

    /**
     * How samples are read.
     *
     * @param task what labels are read as: indices of classes, numbers, or not at all (then all samples are read, also
     *     those without a label, and labels are NaN)
     * @param image the form of images; absent: {@link ImageShape#derive derived} from the training split
     * @param columns the columns of tables to read, in this order and with these categories, so that a model sees a later
     *     version of its data as it was trained; empty: all but the label's and free text
     */
    public record Options(Task task, Optional<ImageShape> image, List<Column> columns) {
        public Options {
            columns = List.copyOf(columns);
        }

        /** What the dataset's description says. */
        public static Options of(DatasetContent content) {
            return new Options(content.description().task(), Optional.empty(), List.of());
        }

        public Options withTask(Task wanted) {
            return new Options(wanted, image, columns);
        }

        public Options withImage(ImageShape shape) {
            return new Options(task, Optional.of(shape), columns);
        }

        public Options withColumns(List<Column> wanted) {
            return new Options(task, image, wanted);
        }
    }

    /**
     * The samples of one split, in order of their keys' files and rows. Tables are loaded whole (4 bytes a value), images
     * are decoded when they are asked for.
     *
     * @throws CoreException when files cannot be read, the labels are not of the wanted task, or the table does not fit
     *     into memory; a split without samples is no error
     */
    public static Examples open(DatasetContent content, Split split, Options options) throws CoreException {
        return open(content, Optional.of(split), options, new NullProgressMonitor());
    }

    /** The samples of all splits. */
    public static Examples openAll(DatasetContent content, Options options) throws CoreException {
        return open(content, Optional.empty(), options, new NullProgressMonitor());
    }

    /** @param split absent for all samples, also such without a split */
    public static Examples open(
            DatasetContent content, Optional<Split> split, Options options, IProgressMonitor monitor)
            throws CoreException {
        if (!content.description().supports(options.task())) {
            throw Failures.of(
                    options.task() == Task.CLASSIFICATION
                            ? "The dataset's labels are numbers or missing, not classes; choose a recipe for numbers or another label."
                            : "The dataset's labels are classes or missing, not numbers; choose a recipe for classes or another label.");
        }
        return content.description().kind() == Kind.IMAGE
                ? ImageExamples.open(content, split, options)
                : TableExamples.open(content, split, options, monitor);
    }
}
