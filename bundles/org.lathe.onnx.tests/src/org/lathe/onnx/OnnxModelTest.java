package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws CoreException {
        OnnxModel model = Fixtures.irisMlp(1);
        Path file = folder.resolve("model.onnx");
        model.write(file);
        assertEquals(model.proto(), OnnxModel.read(file).proto());
        assertEquals(model.proto(), OnnxModel.parse(model.toBytes(), "bytes").proto());
    }

    @Test
    void inputsAndOutputsHaveTypesAndShapes() throws CoreException {
        OnnxModel model = Fixtures.cnn(8, 9, 3, 4);
        assertEquals(List.of("uint8 [batch, 8, 9, 3]"), describe(model.inputs()));
        assertEquals(List.of("float32 [batch, 4]", "float32 [batch, 4]"), describe(model.outputs()));
        assertArrayEquals(new long[] {5, 8, 9, 3}, model.inputs().get(0).shapeWith(5));
        assertEquals(17, model.opset());
    }

    private static List<String> describe(List<TensorInfo> infos) {
        return infos.stream().map(TensorInfo::describe).toList();
    }

    @Test
    void anInitializerThatIsAlsoAnInputNeedNotBeFed() throws CoreException {
        var proto = Fixtures.addRelu();
        proto.getGraphBuilder().addInput(Fixtures.value("w", ElementType.FLOAT, 3));
        OnnxModel model = OnnxModel.of(proto.build(), "test");
        assertEquals(List.of("x"), model.inputs().stream().map(TensorInfo::name).toList());
    }

    @Test
    void newValuesGoIntoTheSameGraph() throws CoreException {
        OnnxModel model = OnnxModel.of(Fixtures.addRelu().build(), "test");
        OnnxModel changed = model.withInitializers(Map.of("w", new float[] {4, 5, 6}));
        assertArrayEquals(
                new float[] {4, 5, 6},
                Initializers.toFloats(changed.initializers().get("w")));
        assertArrayEquals(
                new float[] {1, 2, 3},
                Initializers.toFloats(model.initializers().get("w")));
        assertEquals(model.graph().getNodeList(), changed.graph().getNodeList());
        assertThrows(CoreException.class, () -> model.withInitializers(Map.of("v", new float[3])));
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws CoreException, IOException {
        OnnxModel model = Fixtures.irisMlp(1);
        Path missing = folder.resolve("missing").resolve("model.onnx");
        CoreException e = assertThrows(CoreException.class, () -> model.write(missing));
        assertTrue(e.getMessage().contains("missing"), e.getMessage());
        assertFalse(Files.exists(missing.getParent()));

        Path taken = Files.createDirectories(folder.resolve("taken").resolve("inside"));
        assertThrows(CoreException.class, () -> model.write(taken.getParent()));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(taken.getParent()), left.toList());
        }
    }

    @Test
    void writingReplacesTheWholeFile() throws CoreException, IOException {
        Path file = Files.write(folder.resolve("model.onnx"), new byte[1 << 20]);
        Fixtures.irisMlp(1).write(file);
        assertEquals(Fixtures.irisMlp(1).proto(), OnnxModel.read(file).proto());
    }

    @Test
    void messagesNameTheFileAndWhatIsWrong() throws IOException {
        Path zip = Files.write(folder.resolve("net.onnx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertMessage(zip, "net.onnx", "zip archive");
        Path pointer = Files.writeString(folder.resolve("p.onnx"), "version https://git-lfs.github.com/spec/v1\n");
        assertMessage(pointer, "p.onnx", "git lfs pull");
        assertMessage(Files.createFile(folder.resolve("empty.onnx")), "empty.onnx", "empty file");
        assertMessage(Files.writeString(folder.resolve("text.onnx"), "hello, world"), "text.onnx", "no ONNX model");
        assertMessage(folder.resolve("absent.onnx"), "absent.onnx", "does not exist");
    }

    private static void assertMessage(Path file, String... words) {
        CoreException e = assertThrows(CoreException.class, () -> OnnxModel.read(file));
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    @Test
    void aFileOverTheLimitIsNotTakenIntoMemory() throws CoreException {
        Path file = folder.resolve("model.onnx");
        Fixtures.irisMlp(1).write(file);
        CoreException e = assertThrows(CoreException.class, () -> OnnxModel.read(file, new ReadLimits(1000)));
        assertTrue(e.getMessage().contains("limit"), e.getMessage());
    }
}
