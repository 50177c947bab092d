package org.lathe.train.djl.internal.ops;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.lathe.onnx.ElementType;
import org.lathe.train.djl.internal.engine.Torch;
import org.lathe.train.djl.internal.graph.Attributes;
import org.lathe.train.djl.internal.tensor.ArrayValue;
import org.lathe.train.djl.internal.tensor.HostTensor;
import org.lathe.train.djl.internal.tensor.HostValue;
import org.lathe.train.djl.internal.tensor.Value;

/** Operators that change each element for itself. */
final class UnaryOperators {
    private UnaryOperators() {}

    static List<OperatorSpec> specs() {
        return List.of(
                OperatorSpec.of("Identity", c -> (Operator.Single) (frame, in) -> in[0]),
                device("Relu", Torch::relu),
                device("Sigmoid", Torch::sigmoid),
                device("Tanh", NDArray::tanh),
                device("Erf", Torch::erf),
                device("Softplus", Torch::softplus),
                both("Exp", NDArray::exp, Math::exp),
                both("Log", NDArray::log, Math::log),
                both("Sqrt", NDArray::sqrt, Math::sqrt),
                both("Neg", NDArray::neg, v -> -v),
                both("Abs", NDArray::abs, Math::abs),
                both("Floor", NDArray::floor, Math::floor),
                both("Ceil", NDArray::ceil, Math::ceil),
                both("Reciprocal", x -> x.getNDArrayInternal().rdiv(1), v -> 1 / v),
                both("Sin", NDArray::sin, Math::sin),
                both("Cos", NDArray::cos, Math::cos),
                both("Sign", NDArray::sign, Math::signum),
                both("Round", NDArray::round, Math::rint),
                device("Selu", Torch::selu),
                device("Softsign", Torch::softsign),
                device("Mish", x -> x.mul(Torch.softplus(x).tanh())),
                OperatorSpec.of(
                        "Gelu",
                        c -> on(
                                c.attributes().text("approximate", "none").equals("tanh")
                                        ? UnaryOperators::geluByTanh
                                        : x -> x.mul(Torch.erf(x.mul(Math.sqrt(0.5)))
                                                        .add(1))
                                                .mul(0.5f))),
                OperatorSpec.of("LeakyRelu", c -> slope(c.attributes())),
                OperatorSpec.of("Elu", c -> alpha(c.attributes())),
                OperatorSpec.of("HardSigmoid", c -> hardSigmoid(c.attributes())),
                device("HardSwish", UnaryOperators::hardSwish));
    }

    private static OperatorSpec device(String name, UnaryOperator<NDArray> function) {
        return OperatorSpec.of(name, c -> on(function));
    }

    private static OperatorSpec both(String name, UnaryOperator<NDArray> function, DoubleUnaryOperator host) {
        Operator device = on(function);
        return OperatorSpec.of(name, c -> (frame, in) -> {
            if (!in[0].onHost()) {
                return device.run(frame, in);
            }
            HostTensor x = in[0].host();
            double[] values = Arrays.stream(x.toDoubles()).map(host).toArray();
            HostTensor result = HostTensor.ofDoubles(ElementType.DOUBLE, values, x.dims());
            return new Value[] {new HostValue(result.as(x.type()))};
        });
    }

    private static Operator on(UnaryOperator<NDArray> function) {
        return (Operator.Single) (frame, in) -> ArrayValue.of(function.apply(in[0].array(frame)));
    }

    private static Operator slope(Attributes attributes) {
        float alpha = attributes.number("alpha", 0.01f);
        return on(x -> Torch.leakyRelu(x, alpha));
    }

    private static Operator alpha(Attributes attributes) {
        float alpha = attributes.number("alpha", 1);
        return on(x -> Torch.elu(x, alpha));
    }

    private static Operator hardSigmoid(Attributes attributes) {
        float alpha = attributes.number("alpha", 0.2f);
        float beta = attributes.number("beta", 0.5f);
        return on(x -> Torch.clip(x.mul(alpha).add(beta), 0, 1));
    }

    /** Hendrycks and Gimpel, "Gaussian error linear units", 2016. */
    private static NDArray geluByTanh(NDArray x) {
        NDArray inner = x.add(x.mul(x).mul(x).mul(0.044715f)).mul(Math.sqrt(2 / Math.PI));
        return x.mul(inner.tanh().add(1)).mul(0.5f);
    }

    private static NDArray hardSwish(NDArray x) {
        return x.mul(Torch.clip(x.div(6).add(0.5f), 0, 1));
    }
}
