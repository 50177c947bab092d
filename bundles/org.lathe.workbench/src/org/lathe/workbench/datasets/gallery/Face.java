package org.lathe.workbench.datasets.gallery;

import java.util.Optional;
import org.eclipse.swt.graphics.Image;
import org.lathe.ui.Icon;

/** What a card shows of a sample. */
sealed interface Face {
    /** How much memory it holds, roughly. */
    default long bytes() {
        return 64;
    }

    /** Frees what the system holds for it. */
    default void dispose() {
        // most hold nothing
    }

    /**
     * An image, or a video's first frame.
     *
     * @param seconds a video's length
     */
    record Still(Image image, Optional<Double> seconds) implements Face {
        @Override
        public long bytes() {
            return 4L * image.getBounds().width * image.getBounds().height;
        }

        @Override
        public void dispose() {
            image.dispose();
        }
    }

    /** A sound's lowest and highest values, column by column, between -1 and 1. */
    record Wave(float[] lows, float[] highs, double seconds) implements Face {
        @Override
        public long bytes() {
            return 8L * lows.length;
        }
    }

    /** The first words of a text. */
    record Words(String text) implements Face {
        @Override
        public long bytes() {
            return 2L * text.length();
        }
    }

    /** A file that is only named. */
    record Symbol(Icon icon) implements Face {}

    /** What cannot be read, and why. */
    record Broken(String reason) implements Face {}
}
