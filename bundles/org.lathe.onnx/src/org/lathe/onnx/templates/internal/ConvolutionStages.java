package org.lathe.onnx.templates.internal;

import static org.lathe.onnx.templates.internal.GraphBuilder.integer;
import static org.lathe.onnx.templates.internal.GraphBuilder.integers;
import static org.lathe.onnx.templates.internal.InitialWeights.filled;

import java.util.List;
import org.lathe.onnx.templates.InputSpec;

/**
 * Stages of convolutions at ever smaller sizes, until the shorter side is under 8. An image of 64 pixels or more is
 * halved by the first convolution already. Where the image had at most 16 pixels, position matters and the last map is
 * flattened; larger ones are averaged over the map.
 */
final class ConvolutionStages {
    /** Shorter side in pixels from which the first convolution halves the image. */
    static final int LARGE = 64;

    private static final int SMALLEST_POOLED = 8;
    private static final int LARGEST_FLATTENED = 16;
    private static final int KERNEL = 3;
    private static final int GROWTH_LIMIT = 4;

    private final GraphBuilder graph;
    private final InitialWeights initial;
    private final boolean flattens;
    private int height;
    private int width;
    private int channels;

    ConvolutionStages(GraphBuilder graph, InitialWeights initial, InputSpec.Image image) {
        this.graph = graph;
        this.initial = initial;
        this.height = image.height();
        this.width = image.width();
        this.channels = image.channels();
        this.flattens = Math.max(height, width) <= LARGEST_FLATTENED;
    }

    /**
     * @param planes name of a value [batch, channels, height, width]
     * @param first channels of the first stage
     * @return name of a value [batch, {@link #features()}]
     */
    String append(String planes, int first, int convolutions) {
        String value = planes;
        int units = first;
        int stage = 1;
        while (true) {
            for (int i = 1; i <= convolutions; i++) {
                boolean halves = stage == 1 && i == 1 && Math.min(height, width) >= LARGE;
                value = convolution("stage" + stage + ".conv" + i, value, units, halves ? 2 : 1);
            }
            if (Math.min(height, width) < SMALLEST_POOLED) {
                break;
            }
            value = graph.node(
                    "MaxPool",
                    "stage" + stage + ".pool",
                    List.of(value),
                    integers("kernel_shape", 2, 2),
                    integers("strides", 2, 2));
            height /= 2;
            width /= 2;
            units = Math.min(2 * units, GROWTH_LIMIT * first);
            stage++;
        }
        if (!flattens) {
            value = graph.node("GlobalAveragePool", "average", List.of(value));
        }
        return graph.node("Flatten", "flat", List.of(value), integer("axis", 1));
    }

    /** Width of the flattened result, known after {@link #append}. */
    int features() {
        return flattens ? channels * height * width : channels;
    }

    private String convolution(String name, String value, int units, int stride) {
        int fanIn = channels * KERNEL * KERNEL;
        String weight =
                graph.weight(name + ".weight", initial.he(units * fanIn, fanIn), units, channels, KERNEL, KERNEL);
        String sum = graph.node(
                "Conv",
                name + ".sum",
                List.of(value, weight),
                integers("kernel_shape", KERNEL, KERNEL),
                integers("pads", 1, 1, 1, 1),
                integers("strides", stride, stride));
        List<String> inputs = List.of(
                sum,
                graph.weight(name + ".norm.scale", filled(units, 1), units),
                graph.weight(name + ".norm.bias", filled(units, 0), units),
                graph.weight(name + ".norm.mean", filled(units, 0), units),
                graph.weight(name + ".norm.var", filled(units, 1), units));
        String normal = graph.node("BatchNormalization", name + ".norm", inputs);
        channels = units;
        height = (height + stride - 1) / stride;
        width = (width + stride - 1) / stride;
        return graph.node("Relu", name + ".relu", List.of(normal));
    }
}
