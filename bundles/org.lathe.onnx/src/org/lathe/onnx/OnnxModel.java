package org.lathe.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.io.AtomicFiles;
import org.lathe.onnx.internal.GraphValidator;
import org.lathe.onnx.internal.MetadataCodec;
import org.lathe.onnx.internal.ModelReader;

/**
 * A model as Lathe knows it: one ONNX message in memory, structurally valid, external data inlined. Immutable; changes
 * give a new model.
 */
public final class OnnxModel {
    private final ModelProto proto;
    private final String source;
    private final Map<String, TensorProto> initializers;

    private OnnxModel(ModelProto proto, String source) {
        this.proto = proto;
        this.source = source;
        Map<String, TensorProto> byName = new LinkedHashMap<>();
        proto.getGraph().getInitializerList().forEach(tensor -> byName.put(tensor.getName(), tensor));
        this.initializers = byName;
    }

    /** @throws CoreException when the file is missing, over 1 GiB, damaged, no ONNX, or breaks ONNX's rules */
    public static OnnxModel read(Path file) throws CoreException {
        return read(file, ReadLimits.DEFAULT);
    }

    /** @throws CoreException when the file is missing, over the limit, damaged, no ONNX, or breaks ONNX's rules */
    public static OnnxModel read(Path file, ReadLimits limits) throws CoreException {
        return of(ModelReader.read(file, limits), "'" + file + "'");
    }

    /**
     * @param source how messages name these bytes, such as "The dropped model"
     * @throws CoreException when the bytes are damaged, no ONNX, break ONNX's rules, or refer to external data
     */
    public static OnnxModel parse(byte[] bytes, String source) throws CoreException {
        return of(ModelReader.parse(bytes, source), source);
    }

    /**
     * @param source how messages name the model
     * @throws CoreException when the message breaks ONNX's rules
     */
    public static OnnxModel of(ModelProto proto, String source) throws CoreException {
        new GraphValidator(source).check(proto);
        return new OnnxModel(proto, source);
    }

    public ModelProto proto() {
        return proto;
    }

    public GraphProto graph() {
        return proto.getGraph();
    }

    /** How messages name this model: its quoted path, or words. */
    public String source() {
        return source;
    }

    /** What must be fed: the graph's inputs less those that an initializer fills. */
    public List<TensorInfo> inputs() {
        return graph().getInputList().stream()
                .filter(input -> !initializers.containsKey(input.getName()))
                .map(TensorInfo::of)
                .toList();
    }

    public List<TensorInfo> outputs() {
        return graph().getOutputList().stream().map(TensorInfo::of).toList();
    }

    /** Version of each operator set by its domain, the default domain being the empty string. */
    public Map<String, Long> opsets() {
        return proto.getOpsetImportList().stream()
                .collect(Collectors.toMap(
                        o -> GraphValidator.isDefault(o.getDomain()) ? "" : o.getDomain(),
                        OperatorSetIdProto::getVersion,
                        Math::max,
                        LinkedHashMap::new));
    }

    /** Version of the default operator set; 0 where only other sets are used. */
    public int opset() {
        return opsets().getOrDefault("", 0L).intValue();
    }

    /** Stored tensors by name, in the file's order. */
    public Map<String, TensorProto> initializers() {
        return Collections.unmodifiableMap(initializers);
    }

    /** The node that makes this value; none for inputs and initializers. */
    public Optional<NodeProto> producer(String value) {
        return graph().getNodeList().stream()
                .filter(node -> node.getOutputList().contains(value))
                .findFirst();
    }

    /** @throws CoreException when an entry with one of Lathe's keys is not what Lathe writes */
    public ModelMetadata metadata() throws CoreException {
        return MetadataCodec.read(proto, source);
    }

    /** The same model with Lathe's metadata replaced; other programs' entries stay. */
    public OnnxModel withMetadata(ModelMetadata metadata) {
        return new OnnxModel(MetadataCodec.write(proto, metadata), source);
    }

    /**
     * The same model with new values in stored tensors; shapes and types stay.
     *
     * @param values row-major float32 by initializer name
     * @throws CoreException when the model has no such initializer, or not of that size
     */
    public OnnxModel withInitializers(Map<String, float[]> values) throws CoreException {
        Set<String> missing = new HashSet<>(values.keySet());
        missing.removeAll(initializers.keySet());
        if (!missing.isEmpty()) {
            throw Failures.of(source + " has no stored tensors " + missing + "; train this model's own graph.");
        }
        GraphProto.Builder graph = graph().toBuilder();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            TensorProto tensor = graph.getInitializer(i);
            float[] replacement = values.get(tensor.getName());
            if (replacement != null) {
                graph.setInitializer(i, Initializers.withFloats(tensor, replacement));
            }
        }
        return new OnnxModel(proto.toBuilder().setGraph(graph).build(), source);
    }

    public byte[] toBytes() {
        return proto.toByteArray();
    }

    /**
     * Writes the model whole or not at all, flushed to disk, replacing what was there.
     *
     * @throws CoreException when the folder is missing or cannot be written; then nothing is left behind
     */
    public void write(Path file) throws CoreException {
        try {
            AtomicFiles.write(file, proto::writeTo);
        } catch (IOException e) {
            throw Failures.io("The model '" + file + "' cannot be written", e);
        }
    }
}
