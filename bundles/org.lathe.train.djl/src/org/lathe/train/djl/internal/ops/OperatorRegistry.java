package org.lathe.train.djl.internal.ops;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The operators that can be trained, by domain and name. A new one is one small class and a line in {@link #standard}. */
public final class OperatorRegistry {
    private final Map<String, OperatorSpec> specs;

    public OperatorRegistry(List<OperatorSpec> operators) {
        Map<String, OperatorSpec> map = new HashMap<>();
        for (OperatorSpec spec : operators) {
            if (map.put(key(spec.domain(), spec.name()), spec) != null) {
                throw new IllegalArgumentException("two operators named " + spec.name());
            }
        }
        specs = Map.copyOf(map);
    }

    /** Everything that is built in. */
    public static OperatorRegistry standard() {
        return new OperatorRegistry(concat(
                UnaryOperators.specs(),
                BinaryOperators.specs(),
                ComparisonOperators.specs(),
                ReduceOperators.specs(),
                SoftmaxOperators.specs(),
                ShapeOperators.specs(),
                ArrangementOperators.specs(),
                NormalizationOperators.specs(),
                Recurrent.specs(),
                List.of(
                        BatchNormalization.spec(),
                        Cast.spec(),
                        Clip.spec(),
                        Concat.spec(),
                        Convolution.spec(),
                        ConvolutionTransposed.spec(),
                        Dropout.spec(),
                        Gather.spec(),
                        Gemm.spec(),
                        MatMul.spec(),
                        OneHot.spec(),
                        Pad.spec(),
                        ParametricRelu.spec(),
                        Resize.spec(),
                        Resize.upsample(),
                        Slice.spec(),
                        Split.spec(),
                        Where.spec()),
                PoolOperators.specs()));
    }

    public Optional<OperatorSpec> find(String domain, String name) {
        return Optional.ofNullable(specs.get(key(domain, name)));
    }

    /** Names of all operators of ONNX's own domain. */
    public Set<String> names() {
        return specs.values().stream()
                .filter(s -> s.domain().isEmpty())
                .map(OperatorSpec::name)
                .collect(Collectors.toSet());
    }

    @SafeVarargs
    private static List<OperatorSpec> concat(List<OperatorSpec>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    private static String key(String domain, String name) {
        return domain + ":" + name;
    }
}
