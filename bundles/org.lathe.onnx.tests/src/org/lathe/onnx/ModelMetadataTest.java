package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;

class ModelMetadataTest {
    private static final ModelMetadata FULL = new ModelMetadata(
            Optional.of(ModelMetadata.Task.CLASSIFICATION),
            Optional.of(ModelMetadata.InputKind.TABLE),
            List.of("Köln, \"alt\"", "b\nc"),
            List.of(
                    new Column("height", Column.Kind.NUMERIC, List.of(), Optional.of("m")),
                    Column.categorical("colour", List.of("red", "green"))),
            List.of("price"),
            List.of("numeric.mean"),
            Optional.of("mlp"),
            Optional.of("0199aabbccddeeff0011223344556677"),
            Optional.of("4b825dc642cb6eb9a060e54bf8d69288fbee4904"));

    @Test
    void everyFieldSurvivesTheFile() throws CoreException {
        OnnxModel model = OnnxModel.of(Fixtures.addRelu().build(), "test").withMetadata(FULL);
        assertEquals(FULL, OnnxModel.parse(model.toBytes(), "test").metadata());
    }

    @Test
    void theFormInTheFileIsTheDocumentedOne() throws CoreException {
        OnnxModel model = OnnxModel.of(Fixtures.addRelu().build(), "test").withMetadata(FULL);
        Map<String, String> entries = model.proto().getMetadataPropsList().stream()
                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue()));
        assertEquals("[\"Köln, \\\"alt\\\"\",\"b\\nc\"]", entries.get("org.lathe.classes"));
        assertEquals("classification", entries.get("org.lathe.task"));
        assertEquals("table", entries.get("org.lathe.input"));
        assertEquals(
                "[{\"name\":\"height\",\"kind\":\"numeric\",\"categories\":[],\"unit\":\"m\"},"
                        + "{\"name\":\"colour\",\"kind\":\"categorical\",\"categories\":[\"red\",\"green\"]}]",
                entries.get("org.lathe.columns"));
        assertEquals("4b825dc642cb6eb9a060e54bf8d69288fbee4904", entries.get("org.lathe.dataset.tree"));
    }

    @Test
    void aForeignModelSaysNothing() throws CoreException {
        assertEquals(
                ModelMetadata.NONE,
                OnnxModel.of(Fixtures.addRelu().build(), "test").metadata());
    }

    @Test
    void entriesOfOtherProgramsStay() throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.addMetadataPropsBuilder().setKey("author").setValue("someone");
        proto.addMetadataPropsBuilder().setKey("org.lathe.run").setValue("old");
        OnnxModel model = OnnxModel.of(proto.build(), "test").withMetadata(ModelMetadata.NONE.withRun("new"));
        assertEquals(Optional.of("new"), model.metadata().run());
        assertEquals(2, model.proto().getMetadataPropsCount());
        assertEquals("someone", model.proto().getMetadataProps(0).getValue());
    }

    @Test
    void brokenEntriesAreToldByKey() throws CoreException {
        refuses("org.lathe.classes", "not json [");
        refuses("org.lathe.classes", "[null]");
        refuses("org.lathe.classes", "{}");
        refuses("org.lathe.task", "guessing");
        refuses("org.lathe.columns", "[{\"name\":\"a\"}]");
        refuses("org.lathe.columns", "[{\"name\":\"a\",\"kind\":\"categorical\"}]");
        refuses("org.lathe.columns", "[{\"name\":\"a\",\"kind\":\"categorical\",\"categories\":[null]}]");
    }

    private static void refuses(String key, String value) throws CoreException {
        ModelProto.Builder proto = Fixtures.addRelu();
        proto.addMetadataPropsBuilder().setKey(key).setValue(value);
        OnnxModel model = OnnxModel.of(proto.build(), "The test model");
        CoreException e = assertThrows(CoreException.class, model::metadata);
        assertTrue(e.getMessage().contains(key), e.getMessage());
    }
}
