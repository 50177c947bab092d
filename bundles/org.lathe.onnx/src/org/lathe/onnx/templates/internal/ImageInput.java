package org.lathe.onnx.templates.internal;

import static org.lathe.onnx.templates.internal.GraphBuilder.integer;
import static org.lathe.onnx.templates.internal.GraphBuilder.integers;

import java.util.List;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.templates.InputSpec;

/**
 * From raw pixels, uint8 [batch, height, width, channels], to standardised float32 [batch, channels, height, width].
 * The transposition comes last: its result is channels-last in memory, which convolutions like best.
 */
final class ImageInput {
    private ImageInput() {}

    static String append(GraphBuilder graph, InputSpec.Image spec) {
        String image = graph.input("image", ElementType.UINT8, spec.height(), spec.width(), spec.channels());
        String mean = graph.constant("pixel.mean", spec.scaling().mean(), spec.channels());
        String std = graph.constant("pixel.std", spec.scaling().std(), spec.channels());
        String pixels = graph.node("Cast", "pixels", List.of(image), integer("to", ElementType.FLOAT.code()));
        String centered = graph.node("Sub", "centered", List.of(pixels, mean));
        String standardised = graph.node("Div", "standardised", List.of(centered, std));
        return graph.node("Transpose", "planes", List.of(standardised), integers("perm", 0, 3, 1, 2));
    }
}
