package org.lathe.onnx.runtime.internal;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.OnnxModel;

/** Opens ONNX Runtime's sessions with the settings that suit a desktop: no spinning threads, no log on the console. */
public final class OrtSessions {
    private OrtSessions() {}

    /** @throws CoreException when the native library cannot be loaded, or refuses the model */
    public static OrtSession open(OnnxModel model, int threads) throws CoreException {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            return environment.createSession(bytes(model), options);
        } catch (OrtException e) {
            throw Failures.of(
                    "ONNX Runtime does not take " + model.source() + ": " + reason(e)
                            + "; export it with operators that ONNX Runtime knows.",
                    e);
        }
    }

    private static OrtEnvironment environment() throws CoreException {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | IllegalStateException e) {
            throw Failures.of(
                    "ONNX Runtime's native library does not load on this machine: " + e.getMessage()
                            + "; use a 64-bit Linux, Windows or macOS that it supports.",
                    e);
        }
    }

    private static ByteBuffer bytes(OnnxModel model) throws CoreException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(model.proto().getSerializedSize());
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            model.proto().writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw Failures.io(model.source() + " cannot be handed to ONNX Runtime", e);
        }
        return bytes.rewind();
    }

    /** ONNX Runtime's own words on one line, without a full stop. */
    public static String reason(OrtException e) {
        return String.valueOf(e.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("\\.$", "");
    }
}
