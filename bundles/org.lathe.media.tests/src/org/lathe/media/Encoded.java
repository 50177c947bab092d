package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The files in {@code files/}, which real encoders wrote: {@code make.sh} there says how. */
public final class Encoded {
    private Encoded() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Encoded.class.getResourceAsStream("files/" + name)) {
            assertNotNull(in, name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts one into a folder, as an object without extension. */
    public static Path file(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name.replace('.', '-')), bytes(name));
    }

    /** The first bytes of one. */
    public static Path cut(Path folder, String name, double share) throws IOException {
        byte[] all = bytes(name);
        return Files.write(
                folder.resolve("cut-" + name.replace('.', '-')), Arrays.copyOf(all, (int) (all.length * share)));
    }
}
