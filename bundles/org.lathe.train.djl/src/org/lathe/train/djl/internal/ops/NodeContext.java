package org.lathe.train.djl.internal.ops;

import java.util.Set;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.graph.Node;

/**
 * What a factory may know of the node it builds for.
 *
 * @param opset version of the operator set that the file imports for the node's domain
 * @param wanted positions of the outputs that something reads
 * @param frozen names of constants that training leaves alone
 */
public record NodeContext(Node node, int opset, Set<Integer> wanted, Set<String> frozen) {
    public NodeContext {
        wanted = Set.copyOf(wanted);
        frozen = Set.copyOf(frozen);
    }

    /** Whether the user keeps what comes in here as it is. */
    public boolean isFrozen(int input) {
        return frozen.contains(node.input(input));
    }

    public Attributes attributes() {
        return node.attributes();
    }

    /** Refuses a node of which more than the first output is read. */
    public void onlyFirstOutput() throws Unsupported {
        for (int output : wanted) {
            if (output > 0) {
                throw new Unsupported("its output " + (output + 1) + " is used, which only the first may be");
            }
        }
    }
}
