package org.lathe.onnx.internal;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;

/**
 * Brings tensors that are kept in files beside the model into the model. A location must lie in the model's own folder
 * or below, links resolved, so that a model from elsewhere cannot read this machine's other files
 * (<a href="https://onnx.ai/onnx/repo-docs/ExternalData.html">ONNX external data</a>).
 */
final class ExternalData {
    private final Path file;
    private long budget;

    /** @param budget bytes that may still be read */
    ExternalData(Path file, long budget) {
        this.file = file;
        this.budget = budget;
    }

    ModelProto inline(ModelProto model) throws CoreException {
        GraphProto graph = inline(model.getGraph());
        return graph == model.getGraph()
                ? model
                : model.toBuilder().setGraph(graph).build();
    }

    private GraphProto inline(GraphProto graph) throws CoreException {
        GraphProto.Builder changed = null;
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            if (isExternal(graph.getInitializer(i))) {
                changed = changed == null ? graph.toBuilder() : changed;
                changed.setInitializer(i, load(graph.getInitializer(i)));
            }
        }
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeProto node = inline(graph.getNode(i));
            if (node != graph.getNode(i)) {
                changed = changed == null ? graph.toBuilder() : changed;
                changed.setNode(i, node);
            }
        }
        return changed == null ? graph : changed.build();
    }

    private NodeProto inline(NodeProto node) throws CoreException {
        NodeProto.Builder changed = null;
        for (int i = 0; i < node.getAttributeCount(); i++) {
            AttributeProto attribute = inline(node.getAttribute(i));
            if (attribute != node.getAttribute(i)) {
                changed = changed == null ? node.toBuilder() : changed;
                changed.setAttribute(i, attribute);
            }
        }
        return changed == null ? node : changed.build();
    }

    private AttributeProto inline(AttributeProto attribute) throws CoreException {
        if (attribute.hasT() && isExternal(attribute.getT())) {
            return attribute.toBuilder().setT(load(attribute.getT())).build();
        }
        if (attribute.hasG()) {
            GraphProto graph = inline(attribute.getG());
            return graph == attribute.getG()
                    ? attribute
                    : attribute.toBuilder().setG(graph).build();
        }
        return attribute;
    }

    static boolean isExternal(TensorProto tensor) {
        return tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL;
    }

    private TensorProto load(TensorProto tensor) throws CoreException {
        Map<String, String> entries = tensor.getExternalDataList().stream()
                .collect(Collectors.toMap(
                        StringStringEntryProto::getKey, StringStringEntryProto::getValue, (first, second) -> second));
        Path data = locate(tensor, entries.getOrDefault("location", ""));
        try (FileChannel channel = FileChannel.open(data)) {
            long offset = number(tensor, entries.getOrDefault("offset", "0"));
            long length =
                    entries.containsKey("length") ? number(tensor, entries.get("length")) : channel.size() - offset;
            if (length < 0 || offset > channel.size() - length) {
                throw refuse(
                        tensor,
                        "needs bytes beyond the end of '" + data.getFileName()
                                + "'; copy the model with its data files again.");
            }
            if (length > budget) {
                throw refuse(tensor, "takes the model over the size limit; use a smaller model.");
            }
            budget -= length;
            return tensor.toBuilder()
                    .clearExternalData()
                    .clearDataLocation()
                    .setRawData(UnsafeByteOperations.unsafeWrap(read(channel, offset, (int) length)))
                    .build();
        } catch (IOException e) {
            throw Failures.io("The data file '" + data + "' of the model cannot be read", e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private Path locate(TensorProto tensor, String location) throws CoreException {
        try {
            Path folder = file.toRealPath().getParent();
            Path relative = Path.of(location);
            Path data = folder.resolve(relative).normalize();
            if (location.isEmpty() || relative.isAbsolute() || !data.startsWith(folder)) {
                throw outside(tensor, location);
            }
            if (!Files.isRegularFile(data)) {
                throw refuse(
                        tensor,
                        "needs the data file '" + location + "', which is not beside the model; copy it there.");
            }
            if (!data.toRealPath().startsWith(folder)) {
                throw outside(tensor, location);
            }
            return data;
        } catch (InvalidPathException e) {
            throw outside(tensor, location);
        } catch (IOException e) {
            throw Failures.io("The data file '" + location + "' of '" + file + "' cannot be found", e);
        }
    }

    private long number(TensorProto tensor, String text) throws CoreException {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Failures.of(
                    sentence(tensor, "has the impossible offset or length '" + text + "'; export it again."), e);
        }
        throw refuse(tensor, "has the impossible offset or length '" + text + "'; export it again.");
    }

    private CoreException outside(TensorProto tensor, String location) {
        return refuse(
                tensor,
                "refers to '" + location
                        + "', which is not inside the model's folder; Lathe does not read it: move the data beside the"
                        + " model.");
    }

    private CoreException refuse(TensorProto tensor, String what) {
        return Failures.of(sentence(tensor, what));
    }

    private String sentence(TensorProto tensor, String what) {
        return "'" + file + "': the tensor '" + tensor.getName() + "' " + what;
    }
}
