package org.lathe.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** What a window shows of samples: small pictures, rows, counts. Called in the background; safe from several threads. */
public interface SamplePreviews {
    /**
     * A small picture of an image, or of the first frame of a video.
     *
     * @param kind of the sample; a file of a mixed folder is looked at
     * @param name the sample's path, for messages
     * @param largest the longer side's length in pixels, at most; smaller images stay as they are
     */
    Picture picture(Kind kind, String name, Path file, int largest) throws CoreException;

    /** @param columns into how many pieces the sound is cut */
    SoundPreview sound(String name, Path file, int columns) throws CoreException;

    /** Which frequencies sound when: low ones at the bottom on the mel scale, loud ones light, down to 80 dB below the loudest. */
    Picture spectrogram(String name, Path file, int width, int height) throws CoreException;

    /** Opens a sound for playing; the caller closes it. */
    PcmAudio play(String name, Path file) throws CoreException;

    /**
     * @param frames how many pictures at most
     * @param largest the longer side of a picture in pixels, at most
     */
    VideoPreview video(String name, Path file, int frames, int largest) throws CoreException;

    /** The beginning of a text, with an ellipsis where it goes on. */
    String text(String name, Path file, int characters) throws CoreException;

    /** Rows of a table's version, counted over all its files in order, without their headers. */
    List<List<String>> rows(DatasetContent content, long from, int count) throws CoreException;

    /** What each column of a table is like; empty for a dataset that is none. Reads all rows once. */
    List<ColumnStatistics> statistics(DatasetContent content, IProgressMonitor monitor) throws CoreException;

    /** Samples that are the same file, and images that look alike. Decodes all images once. */
    Duplicates duplicates(DatasetContent content, IProgressMonitor monitor) throws CoreException;

    /** How many samples each class has in each split, classes in the description's order. */
    List<ClassCount> classBalance(DatasetContent content) throws CoreException;

    /** What annotation files say is in the images: boxes by sample key, none for images without one. */
    Map<String, List<Box>> boxes(DatasetContent content) throws CoreException;

    /**
     * A thing in an image, by fractions of the picture's sides.
     *
     * @param label what it is
     * @param x of its left side
     * @param y of its upper side
     */
    record Box(String label, double x, double y, double width, double height) {}

    /**
     * Pixels ready to draw.
     *
     * @param rgb one {@code 0xRRGGBB} a pixel, row by row
     */
    record Picture(int width, int height, int[] rgb) {}

    /** How many samples of a class each split has; of all samples, under an empty label, where there are no classes. */
    record ClassCount(String label, Map<Split, Long> counts) {
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
