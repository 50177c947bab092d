package org.lathe.onnx.internal;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.io.Json;
import org.lathe.onnx.Column;
import org.lathe.onnx.ModelMetadata;

/** {@link ModelMetadata} to and from {@code metadata_props}: words as they are, lists as JSON. */
public final class MetadataCodec {
    private static final String PREFIX = "org.lathe.";
    private static final String TASK = PREFIX + "task";
    private static final String INPUT = PREFIX + "input";
    private static final String CLASSES = PREFIX + "classes";
    private static final String COLUMNS = PREFIX + "columns";
    private static final String TARGETS = PREFIX + "targets";
    private static final String FROZEN = PREFIX + "frozen";
    private static final String TEMPLATE = PREFIX + "template";
    private static final String RUN = PREFIX + "run";
    private static final String DATASET_TREE = PREFIX + "dataset.tree";
    private static final List<String> KEYS =
            List.of(TASK, INPUT, CLASSES, COLUMNS, TARGETS, FROZEN, TEMPLATE, RUN, DATASET_TREE);

    private MetadataCodec() {}

    /** @throws CoreException when an entry with one of these keys is not as {@link #write} makes it */
    public static ModelMetadata read(ModelProto model, String source) throws CoreException {
        Entries entries = new Entries(source, new LinkedHashMap<>());
        model.getMetadataPropsList().forEach(e -> entries.values().putIfAbsent(e.getKey(), e.getValue()));
        return new ModelMetadata(
                entries.constant(TASK, ModelMetadata.Task.class),
                entries.constant(INPUT, ModelMetadata.InputKind.class),
                entries.list(CLASSES, String[].class),
                entries.columns(),
                entries.list(TARGETS, String[].class),
                entries.list(FROZEN, String[].class),
                entries.text(TEMPLATE),
                entries.text(RUN),
                entries.text(DATASET_TREE));
    }

    /** The model with these entries in place of all earlier ones with Lathe's keys. */
    public static ModelProto write(ModelProto model, ModelMetadata metadata) {
        Map<String, String> values = new LinkedHashMap<>();
        metadata.task().ifPresent(task -> values.put(TASK, word(task)));
        metadata.input().ifPresent(input -> values.put(INPUT, word(input)));
        putList(values, CLASSES, metadata.classes());
        putList(
                values,
                COLUMNS,
                metadata.columns().stream().map(StoredColumn::of).toList());
        putList(values, TARGETS, metadata.targets());
        putList(values, FROZEN, metadata.frozen());
        metadata.template().ifPresent(text -> values.put(TEMPLATE, text));
        metadata.run().ifPresent(text -> values.put(RUN, text));
        metadata.datasetTree().ifPresent(text -> values.put(DATASET_TREE, text));
        ModelProto.Builder builder = model.toBuilder().clearMetadataProps();
        model.getMetadataPropsList().stream()
                .filter(entry -> !KEYS.contains(entry.getKey()))
                .forEach(builder::addMetadataProps);
        values.forEach((key, value) -> builder.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return builder.build();
    }

    private static void putList(Map<String, String> values, String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, Json.compact(list));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A column as its JSON has it. */
    private record StoredColumn(String name, String kind, List<String> categories, Optional<String> unit) {
        static StoredColumn of(Column column) {
            return new StoredColumn(column.name(), word(column.kind()), column.categories(), column.unit());
        }
    }

    private record Entries(String source, Map<String, String> values) {
        Optional<String> text(String key) {
            return Optional.ofNullable(values.get(key));
        }

        <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) throws CoreException {
            String text = values.get(key);
            return text == null ? Optional.empty() : Optional.of(constant(key, text, type));
        }

        private <E extends Enum<E>> E constant(String key, String text, Class<E> type) throws CoreException {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> Failures.of(source + " has the unknown value '" + text
                            + "' for its metadata entry '" + key + "'; remove that entry or use a newer Lathe."));
        }

        List<Column> columns() throws CoreException {
            List<Column> columns = new ArrayList<>();
            for (StoredColumn stored : list(COLUMNS, StoredColumn[].class)) {
                Column.Kind kind = constant(COLUMNS, stored.kind(), Column.Kind.class);
                try {
                    columns.add(new Column(stored.name(), kind, stored.categories(), stored.unit()));
                } catch (IllegalArgumentException | NullPointerException e) {
                    throw Failures.of(
                            "The metadata entry '" + COLUMNS + "' of " + source
                                    + " does not describe a column; remove that entry or write it again.",
                            e);
                }
            }
            return columns;
        }

        <T> List<T> list(String key, Class<T[]> type) throws CoreException {
            String text = values.get(key);
            if (text == null) {
                return List.of();
            }
            T[] parsed = Json.parse(text, type, "The metadata entry '" + key + "' of " + source);
            if (Arrays.asList(parsed).contains(null)) {
                throw Failures.of("The metadata entry '" + key + "' of " + source
                        + " has an empty item; remove that entry or write it again.");
            }
            return List.of(parsed);
        }
    }
}
