package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDataTest {
    @TempDir
    Path root;

    private Path folder;
    private Path secret;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(root.resolve("model"));
        secret = Files.write(root.resolve("secret.bin"), bytes());
        Files.createDirectories(folder.resolve("data"));
        Files.write(folder.resolve("data/weights.bin"), bytes());
    }

    /** Four bytes of something else, then 7, 8, 9. */
    private static byte[] bytes() {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(0)
                .putFloat(7)
                .putFloat(8)
                .putFloat(9)
                .array();
    }

    @Test
    void dataInsideTheFolderIsTakenIntoTheModel() throws Exception {
        OnnxModel model = OnnxModel.read(model("data/weights.bin", "4", "12"));
        assertArrayEquals(
                new float[] {7, 8, 9},
                Initializers.toFloats(model.initializers().get("w")));
        assertFalse(model.initializers().get("w").hasDataLocation());
    }

    @Test
    void dataOutsideTheFolderIsNotRead() throws Exception {
        refuses(model("../secret.bin", "4", "12"), "not inside the model's folder");
        refuses(model("data/../../secret.bin", "4", "12"), "not inside the model's folder");
        refuses(model(secret.toString(), "4", "12"), "not inside the model's folder");
        refuses(model("", "4", "12"), "not inside the model's folder");
        refuses(model("a\0b", "4", "12"), "not inside the model's folder");
    }

    @Test
    void linksThatLeaveTheFolderAreNotFollowed() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.bin"), secret);
        refuses(model("link.bin", "4", "12"), "not inside the model's folder");
        Files.createSymbolicLink(folder.resolve("up"), root);
        refuses(model("up/secret.bin", "4", "12"), "not inside the model's folder");
    }

    @Test
    void missingAndShortDataIsToldByName() throws Exception {
        refuses(model("absent.bin", "0", "12"), "'absent.bin'");
        refuses(model("data", "0", "12"), "'data'");
        refuses(model("data/weights.bin", "8", "12"), "beyond the end");
        refuses(model("data/weights.bin", "-4", "12"), "impossible offset");
        refuses(model("data/weights.bin", "four", "12"), "impossible offset");
        refuses(model("data/weights.bin", "9223372036854775807", "9223372036854775807"), "beyond the end");
        refuses(model("data/weights.bin", "4", "8"), "3 elements");
    }

    @Test
    void externalDataCountsAgainstTheLimit() throws Exception {
        Path file = model("data/weights.bin", "4", "12");
        ReadLimits limits = new ReadLimits(Files.size(file) + 11);
        CoreException e = assertThrows(CoreException.class, () -> OnnxModel.read(file, limits));
        assertTrue(e.getMessage().contains("size limit"), e.getMessage());
    }

    @Test
    void bytesWithoutAFolderHaveNoExternalData() {
        ModelProto model = Fixtures.externalWeight("data/weights.bin", "4", "12");
        CoreException e =
                assertThrows(CoreException.class, () -> OnnxModel.parse(model.toByteArray(), "The dropped model"));
        assertTrue(e.getMessage().contains("in another file"), e.getMessage());
    }

    private Path model(String location, String offset, String length) throws IOException {
        return Files.write(
                folder.resolve("model.onnx"),
                Fixtures.externalWeight(location, offset, length).toByteArray());
    }

    private static void refuses(Path file, String words) {
        CoreException e = assertThrows(CoreException.class, () -> OnnxModel.read(file));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
