package org.lathe.onnx.templates;

import java.util.List;
import org.lathe.onnx.Column;
import org.lathe.onnx.Scaling;

/** The data that a model is built for, with the statistics of its training split. */
public sealed interface InputSpec {
    /**
     * Images of one size, as raw pixels: uint8 [batch, height, width, channels].
     *
     * @param height in pixels
     * @param width in pixels
     * @param channels 1 (grey), 3 (RGB) or 4 (RGBA)
     * @param scaling per channel, in pixel values of 0..255
     */
    record Image(int height, int width, int channels, Scaling scaling) implements InputSpec {
        public Image {
            if (height < 1 || width < 1 || channels < 1 || scaling.size() != channels) {
                throw new IllegalArgumentException(
                        height + "x" + width + "x" + channels + " with " + scaling.size() + " scaled channels");
            }
        }
    }

    /**
     * Rows of a table: float32 [batch, columns].
     *
     * @param columns in the order of the input
     * @param scaling per column, in raw units; not used for categorical columns, which may have mean 0, deviation 1
     */
    record Table(List<Column> columns, Scaling scaling) implements InputSpec {
        public Table {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || scaling.size() != columns.size()) {
                throw new IllegalArgumentException(columns.size() + " columns, " + scaling.size() + " scaled");
            }
        }
    }
}
