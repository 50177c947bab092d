package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Operators whose result is true or false for each element. */
final class ComparisonOperators {
    private ComparisonOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                comparison("Equal", NDArray::eq, order -> order == 0),
                comparison("Greater", NDArray::gt, order -> order > 0),
                comparison("GreaterOrEqual", NDArray::gte, order -> order >= 0),
                comparison("Less", NDArray::lt, order -> order < 0),
                comparison("LessOrEqual", NDArray::lte, order -> order <= 0),
                OperatorSpec.of("And", c -> logic(NDArray::logicalAnd)),
                OperatorSpec.of("Or", c -> logic(NDArray::logicalOr)),
                OperatorSpec.of("Not", c -> (Operator.Single)
                        (frame, in) -> ArrayValue.of(in[0].array(frame).logicalNot())),
                OperatorSpec.of("IsNaN", c -> (Operator.Single)
                        (frame, in) -> ArrayValue.of(in[0].array(frame).isNaN())));
    }

    private static Operator logic(BinaryOperator<NDArray> function) {
        return (Operator.Single) (frame, in) -> ArrayValue.of(function.apply(in[0].array(frame), in[1].array(frame)));
    }

    private static OperatorSpec comparison(String name, BinaryOperator<NDArray> device, IntPredicate host) {
        return OperatorSpec.of(name, c -> (Operator.Single)
                (frame, in) -> in[0].onHost() && in[1].onHost() && !in[0].type().isFloating()
                        ? compare(in[0].host(), in[1].host(), host)
                        : ArrayValue.of(device.apply(in[0].array(frame), in[1].array(frame))));
    }

    private static Value compare(HostTensor a, HostTensor b, IntPredicate holds) {
        long[] shape = HostBroadcast.shape(a.dims(), b.dims());
        HostTensor left = HostBroadcast.to(a, shape);
        HostTensor right = HostBroadcast.to(b, shape);
        long[] values = new long[left.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = holds.test(Long.compare(left.longAt(i), right.longAt(i))) ? 1 : 0;
        }
        return new HostValue(HostTensor.ofLongs(ElementType.BOOL, values, shape));
    }
}
