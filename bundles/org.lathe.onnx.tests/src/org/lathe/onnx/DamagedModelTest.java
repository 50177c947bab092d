package org.lathe.onnx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, reading gives a valid model or a CoreException with a sentence; nothing else. */
class DamagedModelTest {
    @Test
    void truncatedAnywhere() throws CoreException {
        byte[] whole = Fixtures.cnn(8, 8, 1, 3).toBytes();
        int step = Math.max(1, whole.length / 3000);
        int read = 0;
        for (int length = 0; length < whole.length; length += length < 2000 ? 1 : step) {
            read += reads(Arrays.copyOf(whole, length)) ? 1 : 0;
        }
        // A cut between two of the last, optional entries is a valid, shorter message.
        assertTrue(read <= whole.length / 100, read + " truncated models were accepted");
        assertFalse(reads(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void bytesChangedAnywhere() throws CoreException {
        byte[] whole = OnnxModel.of(Fixtures.addRelu().build(), "test").toBytes();
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            reads(damaged);
        }
    }

    @Test
    void noise() {
        Random random = new Random(2);
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertFalse(reads(noise));
        }
    }

    private static boolean reads(byte[] bytes) {
        try {
            OnnxModel model = OnnxModel.parse(bytes, "The damaged model");
            model.inputs();
            model.metadata();
            for (var tensor : model.initializers().values()) {
                Initializers.toFloats(tensor);
            }
            TrainingTarget.of(model);
            return true;
        } catch (CoreException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
            return false;
        }
    }
}
