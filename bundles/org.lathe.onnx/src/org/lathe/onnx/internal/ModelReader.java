package org.lathe.onnx.internal;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.ReadLimits;

/** Takes a model from untrusted bytes into memory: size first, then the protobuf message, then external data. */
public final class ModelReader {
    private ModelReader() {}

    /** @throws CoreException when the file is missing, too large, damaged or no ONNX */
    public static ModelProto read(Path file, ReadLimits limits) throws CoreException {
        String source = "'" + file + "'";
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw tooLarge(source, limits);
            }
            ModelProto model = parse(Files.readAllBytes(file), source);
            return new ExternalData(file, limits.bytes() - size).inline(model);
        } catch (IOException e) {
            throw Failures.io(source + " cannot be read", e);
        }
    }

    /** @throws CoreException when the bytes are damaged, no ONNX, or need data from beside a file */
    public static ModelProto parse(byte[] bytes, String source) throws CoreException {
        String other = OtherFormats.recognise(bytes);
        if (!other.isEmpty()) {
            throw Failures.of(source + " is no ONNX model but " + other);
        }
        try {
            ModelProto model = ModelProto.parseFrom(bytes);
            if (!model.hasGraph() || model.getIrVersion() <= 0) {
                throw Failures.of(source + " is no ONNX model: it has no "
                        + (model.hasGraph() ? "format version" : "graph") + "; choose an .onnx file.");
            }
            return model;
        } catch (InvalidProtocolBufferException e) {
            throw Failures.of(
                    source + " is damaged or no ONNX model: its bytes end early or make no sense;"
                            + " copy or export it again.",
                    e);
        }
    }

    static CoreException tooLarge(String source, ReadLimits limits) {
        return Failures.of(source + " is larger than the limit of " + (limits.bytes() >> 20)
                + " MiB for models; use a smaller model.");
    }
}
