package org.lathe.onnx.templates;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.recipe.Parameter;
import org.lathe.onnx.ModelMetadata;
import org.lathe.onnx.OnnxModel;

/**
 * Makes the graph of a built-in architecture for given data. The model has opset 17 and IR version 8, a symbolic first
 * dimension {@code batch}, its preprocessing inside, and the same bytes for the same request.
 */
public interface Template {
    /** As in {@code template:<id>}. */
    String id();

    /** For people. */
    String title();

    /** What data it takes. */
    ModelMetadata.InputKind input();

    /** The settings that {@link TemplateRequest#options()} may hold. */
    List<Parameter> options();

    /** @throws CoreException when the data has another kind or size than the template takes, or an option is wrong */
    OnnxModel build(TemplateRequest request) throws CoreException;
}
