package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.Value;

/**
 * LSTM, GRU and plain recurrent layers through the engine's own, which is many times faster than their steps one by one.
 * The file has the gates of a weight in another order than the engine; they are put in order batch by batch, so that
 * gradients find their way back.
 */
final class Recurrent implements Operator {
    private static final int INITIAL_HIDDEN = 5;
    private static final int INITIAL_CELL = 6;

    /**
     * A kind of layer.
     *
     * @param order the file's place of each of the engine's gates
     */
    private enum Cell {
        LSTM(0, 2, 3, 1),
        GRU(1, 0, 2),
        RNN(0);

        private final int[] order;

        Cell(int... order) {
            this.order = order;
        }
    }

    private final Cell cell;
    private final String direction;
    private final boolean relu;

    private Recurrent(Cell cell, NodeContext context) throws Unsupported {
        this.cell = cell;
        direction = context.attributes().text("direction", "forward");
        relu = cell == Cell.RNN && activations(context).stream().anyMatch("relu"::equals);
        refuse(context);
    }

    static List<OperatorSpec> specs() {
        return List.of(spec(Cell.LSTM), spec(Cell.GRU), spec(Cell.RNN));
    }

    private static OperatorSpec spec(Cell cell) {
        return OperatorSpec.layer(cell.name(), context -> new Recurrent(cell, context))
                .untrainable(4);
    }

    private static List<String> activations(NodeContext context) {
        return context.attributes().texts("activations").stream()
                .map(String::toLowerCase)
                .distinct()
                .toList();
    }

    private void refuse(NodeContext context) throws Unsupported {
        if (context.node().hasInput(4)) {
            throw new Unsupported("it has lengths of sequences (sequence_lens), which are not built; pad them");
        }
        if (cell == Cell.LSTM && context.node().hasInput(7)) {
            throw new Unsupported("it has peepholes, which are not built");
        }
        if (context.attributes().has("clip") || context.attributes().flag("input_forget", false)) {
            throw new Unsupported("it clips its gates or couples them, which is not built");
        }
        if (context.attributes().flag("layout", false)) {
            throw new Unsupported("it has the batch first (layout=1), which is not built");
        }
        if (cell == Cell.GRU && !context.attributes().flag("linear_before_reset", false)) {
            throw new Unsupported("it resets before the linear step (linear_before_reset=0), which is not built");
        }
        List<String> usual = switch (cell) {
            case LSTM -> List.of("sigmoid", "tanh");
            case GRU -> List.of("sigmoid", "tanh");
            case RNN -> List.of(relu ? "relu" : "tanh");
        };
        List<String> own = activations(context);
        if (!own.isEmpty() && !own.equals(usual)) {
            throw new Unsupported("it has other activations than " + String.join(" and ", usual));
        }
    }

    @Override
    public Value[] run(Frame frame, Value[] in) {
        boolean reverse = direction.equals("reverse");
        NDArray x = in[0].array(frame);
        x = reverse ? Torch.flip(x, 0) : x;
        int directions = direction.equals("bidirectional") ? 2 : 1;
        long hidden = in[2].dims()[2];
        long batch = in[0].dims()[1];
        boolean biases = in.length > 3 && in[3] != null;
        NDList weights = new NDList();
        for (int d = 0; d < directions; d++) {
            weights.add(ordered(part(in[1].array(frame), d), hidden));
            weights.add(ordered(part(in[2].array(frame), d), hidden));
            if (biases) {
                NDArray both = part(in[3].array(frame), d);
                long size = cell.order.length * hidden;
                weights.add(ordered(Torch.slice(both, 0, 0, size, 1), hidden));
                weights.add(ordered(Torch.slice(both, 0, size, 2 * size, 1), hidden));
            }
        }
        NDArray start = start(frame, in, INITIAL_HIDDEN, directions, batch, hidden);
        NDList results = switch (cell) {
            case LSTM ->
                Torch.lstm(
                        x,
                        new NDList(start, start(frame, in, INITIAL_CELL, directions, batch, hidden)),
                        weights,
                        biases,
                        directions == 2);
            case GRU -> Torch.gru(x, start, weights, biases, directions == 2);
            case RNN -> Torch.rnn(x, start, weights, biases, relu, directions == 2);
        };
        NDArray all =
                Torch.permute(Torch.reshape(results.get(0), in[0].dims()[0], batch, directions, hidden), 0, 2, 1, 3);
        Value[] outputs = new Value[results.size()];
        outputs[0] = ArrayValue.of(reverse ? Torch.flip(all, 0) : all);
        for (int i = 1; i < outputs.length; i++) {
            outputs[i] = ArrayValue.of(results.get(i));
        }
        return outputs;
    }

    /** The weights of one direction. */
    private static NDArray part(NDArray all, int direction) {
        long[] dims = all.getShape().getShape();
        long[] rest = new long[dims.length - 1];
        System.arraycopy(dims, 1, rest, 0, rest.length);
        return Torch.reshape(Torch.slice(all, 0, direction, direction + 1, 1), rest);
    }

    private NDArray ordered(NDArray gates, long hidden) {
        if (cell.order.length == 1) {
            return gates;
        }
        NDArray[] parts = new NDArray[cell.order.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Torch.slice(gates, 0, cell.order[i] * hidden, (cell.order[i] + 1) * hidden, 1);
        }
        return Torch.concat(parts, 0);
    }

    private static NDArray start(Frame frame, Value[] in, int input, int directions, long batch, long hidden) {
        return in.length > input && in[input] != null
                ? in[input].array(frame)
                : frame.manager().zeros(new Shape(directions, batch, hidden));
    }
}
