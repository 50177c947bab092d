package org.lathe.onnx.templates;

import java.util.List;
import org.lathe.onnx.Scaling;

/** What a model is to give. */
public sealed interface HeadSpec {
    /** Number of values for each sample. */
    int width();

    /**
     * One of several classes: outputs {@code logits} and {@code probabilities}, float32 [batch, classes].
     *
     * @param classes names by index, at least two
     */
    record Classification(List<String> classes) implements HeadSpec {
        public Classification {
            classes = List.copyOf(classes);
            if (classes.size() < 2) {
                throw new IllegalArgumentException("classes: " + classes);
            }
        }

        @Override
        public int width() {
            return classes.size();
        }
    }

    /**
     * Numbers in their raw units: output {@code value}, float32 [batch, targets].
     *
     * @param targets names by index
     * @param scaling per target, in raw units, of the training split
     */
    record Regression(List<String> targets, Scaling scaling) implements HeadSpec {
        public Regression {
            targets = List.copyOf(targets);
            if (targets.isEmpty() || scaling.size() != targets.size()) {
                throw new IllegalArgumentException(targets.size() + " targets, " + scaling.size() + " scaled");
            }
        }

        @Override
        public int width() {
            return targets.size();
        }
    }
}
