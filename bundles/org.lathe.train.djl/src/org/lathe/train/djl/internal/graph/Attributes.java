package org.lathe.train.djl.internal.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of one node, by name, with the defaults that the operator's specification gives. */
public final class Attributes {
    private final Map<String, AttributeProto> byName = new LinkedHashMap<>();

    public Attributes(NodeProto node) {
        node.getAttributeList().forEach(a -> byName.put(a.getName(), a));
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public long integer(String name, long absent) {
        AttributeProto a = byName.get(name);
        return a == null ? absent : a.getI();
    }

    public boolean flag(String name, boolean absent) {
        return integer(name, absent ? 1 : 0) != 0;
    }

    public float number(String name, float absent) {
        AttributeProto a = byName.get(name);
        return a == null ? absent : a.getF();
    }

    public String text(String name, String absent) {
        AttributeProto a = byName.get(name);
        return a == null ? absent : a.getS().toStringUtf8();
    }

    /** A list of integers; {@code absent} (which may be null) where the node has none of that name. */
    public long[] integers(String name, long[] absent) {
        AttributeProto a = byName.get(name);
        return a == null
                ? absent
                : a.getIntsList().stream().mapToLong(Long::longValue).toArray();
    }

    /** A list of texts; empty where the node has none of that name. */
    public List<String> texts(String name) {
        AttributeProto a = byName.get(name);
        return a == null
                ? List.of()
                : a.getStringsList().stream().map(ByteString::toStringUtf8).toList();
    }

    public Optional<float[]> numbers(String name) {
        return Optional.ofNullable(byName.get(name)).map(a -> {
            float[] values = new float[a.getFloatsCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = a.getFloats(i);
            }
            return values;
        });
    }

    public Optional<TensorProto> tensor(String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(AttributeProto::hasT)
                .map(AttributeProto::getT);
    }
}
