package org.lathe.media.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.media.Drop;

class DigitsSampleTest {
    @TempDir
    Path folder;

    @Test
    void everyDigitBecomesAnImage() throws Exception {
        assertEquals(1797, DigitsSample.write(Drop.data("digits.csv.gz"), folder.resolve("digits")));
        BufferedImage first = ImageIO.read(folder.resolve("digits/0/0001.png").toFile());
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, first.getType());
        int[] row = first.getRaster().getPixels(0, 0, 8, 1, (int[]) null);
        assertArrayEquals(new int[] {0, 0, 80, 207, 143, 16, 0, 0}, row);
        try (Stream<Path> images = Files.list(folder.resolve("digits/3"))) {
            assertEquals(183, images.count());
        }
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                new Drop(folder.resolve("digits")).scan().description().classes());
    }

    @Test
    void theBytesAreTheSameEverywhere() throws Exception {
        DigitsSample.write(Drop.data("digits.csv.gz"), folder);
        byte[] image = Files.readAllBytes(folder.resolve("0/0001.png"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
        assertEquals("db8eb7474a3095a68798c92f311a63da9d1ab77ed9ec2ae7a1c0342bc6fd68b0", hash);
    }

    @Test
    void anotherTableIsRefused() {
        CoreException e = assertThrows(CoreException.class, () -> DigitsSample.write(Drop.data("iris.csv"), folder));
        assertEquals("Line 1 is no digit of 64 grey levels from 0 to 16 and its number.", Drop.sentence(e));
    }
}
