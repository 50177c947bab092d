package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.Frame;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Arithmetic of two tensors, or of any number for Min and Max, with broadcasting. */
final class BinaryOperators {
    /** Before this version, Add and its kin broadcast only by attributes. */
    private static final int BROADCASTING = 7;

    private BinaryOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                arithmetic("Add", NDArray::add, Math::addExact, Double::sum),
                arithmetic("Sum", NDArray::add, Math::addExact, Double::sum),
                arithmetic("Sub", NDArray::sub, Math::subtractExact, (a, b) -> a - b),
                arithmetic("Mul", NDArray::mul, Math::multiplyExact, (a, b) -> a * b),
                arithmetic("Div", BinaryOperators::divide, BinaryOperators::divide, (a, b) -> a / b),
                arithmetic("Min", NDArray::minimum, Math::min, Math::min),
                arithmetic("Max", NDArray::maximum, Math::max, Math::max),
                OperatorSpec.of("Pow", c -> (Operator.Single) BinaryOperators::power)
                        .untrainable(1));
    }

    private static OperatorSpec arithmetic(
            String name, BinaryOperator<NDArray> device, LongBinaryOperator longs, DoubleBinaryOperator doubles) {
        return OperatorSpec.of(name, context -> {
            if (context.opset() < BROADCASTING) {
                throw new Unsupported("operator set " + context.opset()
                        + " is too old; export the model with operator set 11 or newer");
            }
            return (Operator.Single) (frame, in) -> {
                Value result = in[0];
                for (int i = 1; i < in.length; i++) {
                    result = result.onHost() && in[i].onHost()
                            ? onHost(result.host(), in[i].host(), longs, doubles)
                            : ArrayValue.of(device.apply(result.array(frame), in[i].array(frame)));
                }
                return result;
            };
        });
    }

    private static Value onHost(HostTensor a, HostTensor b, LongBinaryOperator longs, DoubleBinaryOperator doubles) {
        long[] shape = HostBroadcast.shape(a.dims(), b.dims());
        HostTensor left = HostBroadcast.to(a, shape);
        HostTensor right = HostBroadcast.to(b, shape);
        if (left.isFloating()) {
            double[] values = new double[left.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = doubles.applyAsDouble(left.doubleAt(i), right.doubleAt(i));
            }
            return new HostValue(HostTensor.ofDoubles(left.type(), values, shape));
        }
        long[] values = new long[left.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = longs.applyAsLong(left.longAt(i), right.longAt(i));
        }
        return new HostValue(HostTensor.ofLongs(left.type(), values, shape));
    }

    private static long divide(long a, long b) {
        if (b == 0) {
            throw new IllegalArgumentException("division of " + a + " by zero");
        }
        return a / b;
    }

    /** The engine divides integers to fractions, ONNX to integers. */
    private static NDArray divide(NDArray a, NDArray b) {
        if (a.getDataType().isFloating()) {
            return a.div(b);
        }
        try (NDArray fraction = a.div(b);
                NDArray whole = fraction.trunc()) {
            return whole.toType(a.getDataType(), true);
        }
    }

    private static Value power(Frame frame, Value[] in) {
        NDArray base = in[0].array(frame);
        if (in[1].onHost() && in[1].rank() == 0) {
            double exponent = in[1].host().doubleAt(0);
            if (exponent == 2) {
                return ArrayValue.of(base.square());
            }
        }
        NDArray exponent = in[1].array(frame);
        if (exponent.getDataType() != base.getDataType()) {
            exponent = exponent.toType(base.getDataType(), false);
        }
        return ArrayValue.of(base.pow(exponent));
    }
}
