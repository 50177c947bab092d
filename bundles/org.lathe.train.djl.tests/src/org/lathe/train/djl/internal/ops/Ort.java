package org.lathe.train.djl.internal.ops;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lathe.train.djl.internal.tensor.HostTensor;

/** The reference that results are compared with. */
public final class Ort {
    private Ort() {}

    /** The model's outputs as doubles, row-major, in order. */
    public static List<double[]> run(ModelProto model, Map<String, HostTensor> inputs) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            Map<String, OnnxTensor> given = new HashMap<>();
            try (OrtSession session = environment.createSession(model.toByteArray(), options)) {
                for (Map.Entry<String, HostTensor> input : inputs.entrySet()) {
                    given.put(input.getKey(), tensor(environment, input.getValue()));
                }
                try (OrtSession.Result result = session.run(given)) {
                    List<double[]> outputs = new ArrayList<>();
                    for (Map.Entry<String, OnnxValue> output : result) {
                        outputs.add(doubles((OnnxTensor) output.getValue()));
                    }
                    return outputs;
                }
            } finally {
                given.values().forEach(OnnxTensor::close);
            }
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, HostTensor value) throws OrtException {
        if (value.isFloating()) {
            float[] floats = new float[value.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) value.doubleAt(i);
            }
            return OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats), value.dims());
        }
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(value.toLongs()), value.dims());
    }

    private static double[] doubles(OnnxTensor tensor) throws OrtException {
        switch (tensor.getInfo().type) {
            case FLOAT -> {
                FloatBuffer buffer = tensor.getFloatBuffer();
                double[] values = new double[buffer.remaining()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = buffer.get(i);
                }
                return values;
            }
            case INT64 -> {
                LongBuffer buffer = tensor.getLongBuffer();
                double[] values = new double[buffer.remaining()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = buffer.get(i);
                }
                return values;
            }
            case BOOL -> {
                ByteBuffer buffer = tensor.getByteBuffer();
                double[] values = new double[buffer.remaining()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = buffer.get(i);
                }
                return values;
            }
            default -> throw new IllegalArgumentException(tensor.getInfo().type.name());
        }
    }
}
