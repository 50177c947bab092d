package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** A part of a tensor by start, end and step along some axes; attributes before operator set 10, inputs since. */
final class Slice {
    private Slice() {}

    /** One axis of a slice, counted from the start and within bounds; {@code size} elements. */
    private record Range(int axis, long start, long step, long size) {}

    static OperatorSpec spec() {
        return OperatorSpec.of("Slice", Slice::create).untrainable(1, 2, 3, 4);
    }

    private static Operator create(NodeContext context) {
        if (context.opset() >= 10) {
            return (Operator.Single)
                    (frame, in) -> slice(frame, in[0], list(in, 1), list(in, 2), list(in, 3), list(in, 4));
        }
        long[] starts = context.attributes().integers("starts", new long[0]);
        long[] ends = context.attributes().integers("ends", new long[0]);
        long[] axes = context.attributes().integers("axes", null);
        return (Operator.Single) (frame, in) -> slice(frame, in[0], starts, ends, axes, null);
    }

    private static long[] list(Value[] in, int input) {
        return in.length > input && in[input] != null ? in[input].host().toLongs() : null;
    }

    private static Value slice(Frame frame, Value data, long[] starts, long[] ends, long[] axes, long[] steps) {
        Value result = data;
        for (int i = 0; i < starts.length; i++) {
            int axis = Axes.of(axes == null ? i : axes[i], data.rank());
            Range range = range(axis, data.dims()[axis], starts[i], ends[i], steps == null ? 1 : steps[i]);
            if (range.start == 0 && range.step == 1 && range.size == data.dims()[axis]) {
                continue;
            }
            result = result.onHost() ? onHost(result.host(), range) : onDevice(result.array(frame), range);
        }
        return result;
    }

    private static Range range(int axis, long size, long start, long end, long step) {
        if (step == 0) {
            throw new IllegalArgumentException("a step of 0");
        }
        long last = step > 0 ? size : size - 1;
        long first = step > 0 ? 0 : -1;
        long from = Math.clamp(start < 0 ? start + size : start, 0, last);
        long to = Math.clamp(end < 0 ? Math.max(end, Long.MIN_VALUE + size) + size : end, first, size);
        long count = step > 0 ? (to - from + step - 1) / step : (from - to - step - 1) / -step;
        return new Range(axis, from, step, Math.max(0, count));
    }

    private static Value onHost(HostTensor data, Range range) {
        long[] dims = data.dims();
        long[] strides = new long[dims.length];
        long stride = 1;
        for (int i = dims.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= dims[i];
        }
        long[] result = dims.clone();
        result[range.axis] = range.size;
        int[] places = new int[Math.toIntExact(HostTensor.count(result))];
        for (int p = 0; p < places.length; p++) {
            long rest = p;
            long place = 0;
            for (int axis = dims.length - 1; axis >= 0; axis--) {
                long at = rest % result[axis];
                rest /= result[axis];
                place += strides[axis] * (axis == range.axis ? range.start + at * range.step : at);
            }
            places[p] = Math.toIntExact(place);
        }
        return new HostValue(data.select(places, result));
    }

    private static Value onDevice(NDArray array, Range range) {
        if (range.step > 0) {
            long end = range.start + range.size * range.step;
            return ArrayValue.of(Torch.slice(array, range.axis, range.start, end, range.step));
        }
        long size = array.getShape().get(range.axis);
        long start = size - 1 - range.start;
        long end = Math.min(size, start + range.size * -range.step);
        return ArrayValue.of(Torch.slice(Torch.flip(array, range.axis), range.axis, start, end, -range.step));
    }
}
