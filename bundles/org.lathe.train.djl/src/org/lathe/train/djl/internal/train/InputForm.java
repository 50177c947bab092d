package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.TensorInfo;
import org.lathe.train.djl.internal.engine.Torch;

/**
 * How raw samples become a model's input. A model that takes raw pixels, uint8 [batch, height, width, channels], or raw
 * columns, float32 [batch, columns], gets them as they are; one that takes float32 [batch, channels, height, width], as
 * most foreign image models do, gets pixels of 0..1.
 *
 * @param input the model's one input
 * @param planes whether raw pixels are turned into planes of floats
 */
public record InputForm(TensorInfo input, boolean planes) {
    private static final float LARGEST_PIXEL = 255;

    /** @throws CoreException when the model takes nothing that a dataset of this kind gives */
    public static InputForm of(TensorInfo input, boolean images) throws CoreException {
        int rank = input.shape().size();
        if (images && input.type() == ElementType.UINT8 && rank == 4) {
            return new InputForm(input, false);
        }
        if (images && input.type() == ElementType.FLOAT && rank == 4) {
            return new InputForm(input, true);
        }
        if (!images && input.type() == ElementType.FLOAT && rank == 2) {
            return new InputForm(input, false);
        }
        throw Failures.of("The model's input '" + input.name() + "' takes " + input.describe() + ", but "
                + (images
                        ? "images are given as uint8 [batch, height, width, channels] or float32 [batch, channels,"
                                + " height, width]"
                        : "rows are given as float32 [batch, columns]")
                + "; choose another model or dataset.");
    }

    /** @param raw [batch, shape of a sample...]; what is made of it belongs to the same frame */
    public Map<String, NDArray> inputs(NDArray raw) {
        if (!planes) {
            return Map.of(input.name(), raw);
        }
        NDArray floats = raw.toType(DataType.FLOAT32, true).divi(LARGEST_PIXEL);
        return Map.of(input.name(), Torch.permute(floats, 0, 3, 1, 2));
    }
}
