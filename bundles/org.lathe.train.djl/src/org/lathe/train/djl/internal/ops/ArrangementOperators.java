package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Repeating, counting, choosing and rearranging elements. */
final class ArrangementOperators {
    private ArrangementOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                OperatorSpec.of("Tile", c -> (Operator.Single) (frame, in) -> ArrayValue.of(
                                Torch.tile(in[0].array(frame), in[1].host().toLongs())))
                        .untrainable(1),
                OperatorSpec.of("Range", c -> ArrangementOperators::range).untrainable(0, 1, 2),
                OperatorSpec.of("GatherElements", ArrangementOperators::gatherElements)
                        .untrainable(1),
                OperatorSpec.of("ArgMax", ArrangementOperators::argMax),
                OperatorSpec.of("CumSum", ArrangementOperators::cumulativeSum).untrainable(1),
                OperatorSpec.of("DepthToSpace", ArrangementOperators::depthToSpace),
                OperatorSpec.of("SpaceToDepth", ArrangementOperators::spaceToDepth));
    }

    private static Value[] range(Frame frame, Value[] in) {
        double start = in[0].host().doubleAt(0);
        double step = in[2].host().doubleAt(0);
        int count = Math.toIntExact((long) Math.max(0, Math.ceil((in[1].host().doubleAt(0) - start) / step)));
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = start + i * step;
        }
        HostTensor result = HostTensor.ofDoubles(ElementType.DOUBLE, values, count);
        return new Value[] {new HostValue(result.as(in[0].type()))};
    }

    private static Operator gatherElements(NodeContext context) {
        long axis = context.attributes().integer("axis", 0);
        return (Operator.Single) (frame, in) -> {
            int at = Axes.of(axis, in[0].rank());
            NDArray indices = Gather.counted(frame, in[1], in[0].dims()[at]);
            return ArrayValue.of(Torch.gather(in[0].array(frame), indices, at));
        };
    }

    private static Operator argMax(NodeContext context) throws Unsupported {
        if (context.attributes().flag("select_last_index", false)) {
            throw new Unsupported("it takes the last of equal ones, which is not built");
        }
        long axis = context.attributes().integer("axis", 0);
        boolean keep = context.attributes().flag("keepdims", true);
        return (Operator.Single) (frame, in) ->
                ArrayValue.of(Torch.argMax(in[0].array(frame), Axes.of(axis, in[0].rank()), keep));
    }

    private static Operator cumulativeSum(NodeContext context) throws Unsupported {
        if (context.attributes().flag("exclusive", false)
                || context.attributes().flag("reverse", false)) {
            throw new Unsupported("it is exclusive or reversed, which is not built");
        }
        return (Operator.Single) (frame, in) -> ArrayValue.of(
                Torch.cumulativeSum(in[0].array(frame), Axes.of(in[1].host().longAt(0), in[0].rank())));
    }

    private static Operator depthToSpace(NodeContext context) {
        long b = context.attributes().integer("blocksize", 1);
        boolean crd = context.attributes().text("mode", "DCR").equals("CRD");
        return (Operator.Single) (frame, in) -> {
            long[] d = in[0].dims();
            long depth = d[1] / (b * b);
            NDArray x = in[0].array(frame);
            NDArray moved = crd
                    ? Torch.permute(Torch.reshape(x, d[0], depth, b, b, d[2], d[3]), 0, 1, 4, 2, 5, 3)
                    : Torch.permute(Torch.reshape(x, d[0], b, b, depth, d[2], d[3]), 0, 3, 4, 1, 5, 2);
            return ArrayValue.of(Torch.reshape(moved, d[0], depth, d[2] * b, d[3] * b));
        };
    }

    private static Operator spaceToDepth(NodeContext context) {
        long b = context.attributes().integer("blocksize", 1);
        return (Operator.Single) (frame, in) -> {
            long[] d = in[0].dims();
            NDArray parts = Torch.reshape(in[0].array(frame), d[0], d[1], d[2] / b, b, d[3] / b, b);
            return ArrayValue.of(
                    Torch.reshape(Torch.permute(parts, 0, 3, 5, 1, 2, 4), d[0], d[1] * b * b, d[2] / b, d[3] / b));
        };
    }
}
