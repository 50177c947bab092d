package org.lathe.onnx.inspect;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.model.ModelCheck;
import org.lathe.core.model.ModelInspector;
import org.lathe.core.model.ModelSummary;
import org.lathe.onnx.Dimension;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.Initializers;
import org.lathe.onnx.OnnxModel;
import org.lathe.onnx.TensorInfo;
import org.lathe.onnx.internal.GraphValidator;
import org.lathe.onnx.runtime.OnnxSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Looks into ONNX files. A model is valid when its structure is and ONNX Runtime loads it; parameters are the
 * floating-point values stored in it, statistics of batch normalisation included.
 */
@Component(service = ModelInspector.class)
public final class OnnxInspector implements ModelInspector {
    private final List<TrainableOperators> trainers;

    /** @param trainers what the trainers at hand can train through */
    @Activate
    public OnnxInspector(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<TrainableOperators> trainers) {
        this.trainers = List.copyOf(trainers);
    }

    @Override
    public ModelSummary inspect(Path file) throws CoreException {
        OnnxModel model = OnnxModel.read(file);
        return new ModelSummary(
                model.graph().getName(),
                (model.proto().getProducerName() + " " + model.proto().getProducerVersion()).strip(),
                model.opset(),
                model.inputs().stream().map(OnnxInspector::tensor).toList(),
                model.outputs().stream().map(OnnxInspector::tensor).toList(),
                parameters(model),
                model.proto().getSerializedSize(),
                operators(model),
                model.proto().getMetadataPropsList().stream()
                        .collect(Collectors.toMap(
                                StringStringEntryProto::getKey,
                                StringStringEntryProto::getValue,
                                (first, second) -> first,
                                TreeMap::new)));
    }

    @Override
    public ModelCheck check(Path file) throws CoreException {
        requireReadable(file);
        try {
            OnnxModel model = OnnxModel.read(file);
            OnnxSession.open(model, 1).close();
            return new ModelCheck(
                    true, Optional.empty(), List.copyOf(operators(model).keySet()), model.opset(), trainable(model));
        } catch (CoreException e) {
            return new ModelCheck(
                    false,
                    Optional.of(e.getStatus().getMessage()),
                    List.of(),
                    0,
                    new ModelCheck.Trainable(false, List.of()));
        }
    }

    private static void requireReadable(Path file) throws CoreException {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw Failures.of("'" + file + "' is no file; choose an .onnx file.");
            }
            Files.newInputStream(file).close();
        } catch (IOException e) {
            throw Failures.io("'" + file + "' cannot be read", e);
        }
    }

    private ModelCheck.Trainable trainable(OnnxModel model) {
        Predicate<NodeProto> trains = node -> {
            String domain = GraphValidator.isDefault(node.getDomain()) ? "" : node.getDomain();
            long opset = model.opsets().get(domain);
            return trainers.stream().anyMatch(trainer -> trainer.contains(domain, node.getOpType(), opset));
        };
        List<String> unsupported = model.graph().getNodeList().stream()
                .filter(trains.negate())
                .map(OnnxInspector::qualified)
                .distinct()
                .sorted()
                .toList();
        return new ModelCheck.Trainable(unsupported.isEmpty(), unsupported);
    }

    private static long parameters(OnnxModel model) {
        return model.initializers().values().stream()
                .filter(tensor -> ElementType.of(tensor.getDataType()).isFloating())
                .mapToLong(Initializers::elements)
                .sum();
    }

    private static SortedMap<String, Integer> operators(OnnxModel model) {
        SortedMap<String, Integer> operators = new TreeMap<>();
        model.graph().getNodeList().forEach(node -> operators.merge(qualified(node), 1, Integer::sum));
        return operators;
    }

    private static String qualified(NodeProto node) {
        return GraphValidator.isDefault(node.getDomain())
                ? node.getOpType()
                : node.getDomain() + ":" + node.getOpType();
    }

    private static ModelSummary.Tensor tensor(TensorInfo info) {
        String shape =
                info.ranked() ? info.shape().stream().map(Dimension::toString).collect(Collectors.joining("×")) : "?";
        return new ModelSummary.Tensor(info.name(), info.type().label(), shape);
    }
}
