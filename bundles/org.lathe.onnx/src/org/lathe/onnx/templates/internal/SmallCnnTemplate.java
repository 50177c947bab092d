package org.lathe.onnx.templates.internal;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.recipe.Parameter;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.templates.InputSpec;
import org.lathe.onnx.templates.Template;
import org.lathe.onnx.templates.TemplateRequest;

/**
 * A convolutional network for small images, about 8 to 128 pixels: input {@code image}, uint8 [batch, height, width,
 * channels], raw pixels of 0..255 with the size fixed when the model is made; standardisation per channel inside;
 * stages of 3x3 Conv, BatchNormalization and Relu with 2x2 MaxPool between; then the shared head.
 */
public final class SmallCnnTemplate implements Template {
    private static final String WIDTH = "width";
    private static final String CONVOLUTIONS = "convolutions";
    private static final int DEFAULT_WIDTH = 32;
    private static final int LARGEST_SIDE = 1024;
    private static final int MOST_CHANNELS = 4;

    @Override
    public String id() {
        return "small-cnn";
    }

    @Override
    public String title() {
        return "Small convolutional network (images)";
    }

    @Override
    public ModelMetadata.InputKind input() {
        return ModelMetadata.InputKind.IMAGE;
    }

    @Override
    public List<Parameter> options() {
        return List.of(
                Parameter.integer(
                        WIDTH,
                        "Width",
                        "Channels of the first stage; each further stage doubles them, up to four times as many.",
                        DEFAULT_WIDTH,
                        1,
                        512),
                Parameter.integer(
                        CONVOLUTIONS,
                        "Convolutions",
                        "Convolutions of each stage; 0 takes 2 for images under 64 pixels, else 1.",
                        0,
                        0,
                        8));
    }

    @Override
    public OnnxModel build(TemplateRequest request) throws CoreException {
        if (!(request.input() instanceof InputSpec.Image image)) {
            throw Failures.of("The template 'small-cnn' takes images, not tables; choose 'mlp'.");
        }
        if (Math.max(image.height(), image.width()) > LARGEST_SIDE || image.channels() > MOST_CHANNELS) {
            throw Failures.of("The template 'small-cnn' takes images of up to " + LARGEST_SIDE + " pixels a side and "
                    + MOST_CHANNELS + " channels, not " + image.height() + "x" + image.width() + "x" + image.channels()
                    + "; choose a smaller image size.");
        }
        Options options = new Options(this, request.options());
        int convolutions = options.integer(CONVOLUTIONS);
        if (convolutions == 0) {
            convolutions = Math.min(image.height(), image.width()) < ConvolutionStages.LARGE ? 2 : 1;
        }
        GraphBuilder graph = new GraphBuilder(id());
        InitialWeights initial = new InitialWeights(request.seed());
        String value = ImageInput.append(graph, image);
        ConvolutionStages stages = new ConvolutionStages(graph, initial, image);
        value = stages.append(value, options.integer(WIDTH), convolutions);
        Head.append(graph, initial, value, stages.features(), request.head());
        return Head.finish(graph, request, id());
    }
}
