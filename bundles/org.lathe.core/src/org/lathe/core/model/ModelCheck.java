package org.lathe.core.model;

import java.util.List;
import java.util.Optional;

/**
 * Whether a file is a valid ONNX model, and whether it can be trained; the keys are the command line's contract.
 *
 * @param valid whether it is a valid model
 * @param problem why it is not, in one sentence
 * @param ops the operators it uses, each once, in order
 * @param opset version of the standard operators; 0 when it is not valid
 * @param trainable whether training can go on from it
 */
public record ModelCheck(boolean valid, Optional<String> problem, List<String> ops, long opset, Trainable trainable) {

    /**
     * @param yes whether every operator can be trained through
     * @param unsupported the operators that cannot
     */
    public record Trainable(boolean yes, List<String> unsupported) {}
}
