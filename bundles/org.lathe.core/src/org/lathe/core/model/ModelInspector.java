package org.lathe.core.model;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;

/** Looks into ONNX files without running them. */
public interface ModelInspector {
    /** @throws CoreException when the file cannot be read or is no valid ONNX model, saying why */
    ModelSummary inspect(Path file) throws CoreException;

    /**
     * Whether the file is a valid ONNX model and can be trained further here. An invalid model is an answer, not a
     * failure.
     *
     * @throws CoreException when the file cannot be read at all
     */
    ModelCheck check(Path file) throws CoreException;
}
