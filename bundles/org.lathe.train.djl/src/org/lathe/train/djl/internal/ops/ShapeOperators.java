package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.ElementTypes;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Operators that read shapes or change them, and leave the elements alone. */
final class ShapeOperators {
    private ShapeOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                OperatorSpec.of("Shape", ShapeOperators::shape),
                OperatorSpec.of("Size", c -> (Operator.Single)
                        (frame, in) -> new HostValue(HostTensor.scalar(HostTensor.count(in[0].dims())))),
                OperatorSpec.of("Reshape", ShapeOperators::reshape),
                OperatorSpec.of("Flatten", ShapeOperators::flatten),
                OperatorSpec.of("Squeeze", ShapeOperators::squeeze),
                OperatorSpec.of("Unsqueeze", ShapeOperators::unsqueeze),
                OperatorSpec.of("Transpose", ShapeOperators::transpose),
                OperatorSpec.of("Expand", c -> (Operator.Single) ShapeOperators::expand),
                OperatorSpec.of("ConstantOfShape", ShapeOperators::constantOfShape));
    }

    /** The value with another shape for the same elements in the same order. */
    static Value reshaped(Frame frame, Value value, long[] dims) {
        if (Arrays.equals(value.dims(), dims)) {
            return value;
        }
        return value.onHost()
                ? new HostValue(value.host().reshaped(dims))
                : ArrayValue.of(Torch.reshape(value.array(frame), dims));
    }

    /** The axes before {@code axis} as one, and those from it on as another. */
    static long[] flattened(long[] dims, int axis) {
        return new long[] {
            HostTensor.count(Arrays.copyOfRange(dims, 0, axis)),
            HostTensor.count(Arrays.copyOfRange(dims, axis, dims.length))
        };
    }

    private static Operator shape(NodeContext context) {
        long start = context.attributes().integer("start", 0);
        long end = context.attributes().integer("end", Long.MAX_VALUE);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            int from = clampAxis(start, dims.length);
            int to = clampAxis(end, dims.length);
            return new HostValue(HostTensor.vector(Arrays.copyOfRange(dims, from, Math.max(from, to))));
        };
    }

    private static int clampAxis(long axis, int rank) {
        return (int) Math.clamp(axis < 0 ? axis + rank : axis, 0, rank);
    }

    private static Operator reshape(NodeContext context) {
        boolean zeroIsZero = context.attributes().flag("allowzero", false);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            long[] wanted = in[1].host().toLongs();
            long known = 1;
            int open = -1;
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] == 0 && !zeroIsZero) {
                    wanted[i] = dims[i];
                }
                if (wanted[i] == -1) {
                    open = i;
                } else {
                    known *= wanted[i];
                }
            }
            long count = HostTensor.count(dims);
            if (open >= 0 && known > 0) {
                wanted[open] = count / known;
                known *= wanted[open];
            }
            if (known != count) {
                throw new IllegalArgumentException("shape " + Arrays.toString(dims) + " cannot become "
                        + Arrays.toString(in[1].host().toLongs()));
            }
            return reshaped(frame, in[0], wanted);
        };
    }

    private static Operator flatten(NodeContext context) {
        long axis = context.attributes().integer("axis", 1);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            int at = axis == dims.length ? dims.length : Axes.of(axis, dims.length);
            return reshaped(frame, in[0], flattened(dims, at));
        };
    }

    private static Operator squeeze(NodeContext context) {
        Axes.Source source = Axes.source(context, 13);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            long[] axes = source.read(in);
            long[] own = axes == null ? null : Axes.of(axes, dims.length);
            long[] kept = new long[dims.length];
            int count = 0;
            for (int i = 0; i < dims.length; i++) {
                boolean drop = own == null ? dims[i] == 1 : Arrays.binarySearch(own, i) >= 0;
                if (drop && dims[i] != 1) {
                    throw new IllegalArgumentException(
                            "dimension " + i + " of " + Arrays.toString(dims) + " is not 1 and cannot go");
                }
                if (!drop) {
                    kept[count++] = dims[i];
                }
            }
            return reshaped(frame, in[0], Arrays.copyOf(kept, count));
        };
    }

    private static Operator unsqueeze(NodeContext context) {
        Axes.Source source = Axes.source(context, 13);
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].dims();
            long[] written = source.read(in);
            if (written == null) {
                throw new IllegalArgumentException("no axes are given");
            }
            long[] axes = Axes.of(written, dims.length + written.length);
            long[] result = new long[dims.length + axes.length];
            int next = 0;
            for (int i = 0; i < result.length; i++) {
                result[i] = Arrays.binarySearch(axes, i) >= 0 ? 1 : dims[next++];
            }
            return reshaped(frame, in[0], result);
        };
    }

    private static Operator transpose(NodeContext context) {
        long[] written = context.attributes().integers("perm", null);
        return (Operator.Single) (frame, in) -> {
            NDArray x = in[0].array(frame);
            int rank = in[0].rank();
            long[] order = written;
            if (order == null) {
                order = new long[rank];
                Arrays.setAll(order, i -> rank - 1L - i);
            }
            return ArrayValue.of(Torch.permute(x, order));
        };
    }

    private static Value expand(Frame frame, Value[] in) {
        long[] shape = HostBroadcast.shape(in[0].dims(), in[1].host().toLongs());
        if (in[0].onHost() && HostTensor.count(shape) <= in[0].host().size()) {
            return new HostValue(HostBroadcast.to(in[0].host(), shape));
        }
        return ArrayValue.of(Torch.broadcast(in[0].array(frame), shape));
    }

    private static Operator constantOfShape(NodeContext context) throws Unsupported {
        TensorProto tensor = context.attributes().tensor("value").orElse(null);
        HostTensor value;
        try {
            value = tensor == null ? HostTensor.ofDoubles(ElementType.FLOAT, new double[1], 1) : HostTensor.of(tensor);
        } catch (CoreException e) {
            throw new Unsupported(e.getMessage());
        }
        if (value.size() != 1 || !ElementTypes.isKnown(value.type())) {
            throw new Unsupported("its value is " + value);
        }
        return (Operator.Single) (frame, in) -> {
            long[] dims = in[0].host().toLongs();
            if (!value.isFloating() && dims.length <= 1) {
                return new HostValue(HostBroadcast.to(value, dims));
            }
            return ArrayValue.of(frame.manager()
                    .full(new Shape(dims), (float) value.doubleAt(0), ElementTypes.toEngine(value.type())));
        };
    }
}
