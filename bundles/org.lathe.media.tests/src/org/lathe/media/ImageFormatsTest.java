package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.media.internal.image.ImageCheck;
import org.lathe.media.internal.image.ImageExamples;

class ImageFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "picture.png",
                "lossy.webp",
                "lossless.webp",
                "alpha.webp",
                "animated.webp",
                "picture.tiff",
                "deflate.tif"
            })
    void everyFormatShowsThePicture(String name) throws Exception {
        Path file = Encoded.file(folder, name);
        assertEquals(Optional.empty(), ImageCheck.problem(file));
        Thumbnail picture = Thumbnail.read(file, name, 64);
        assertEquals(64, picture.width());
        assertEquals(48, picture.height());
        assertColour(Color.RED, picture, 10, 20);
        assertColour(Color.BLUE, picture, 54, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp", "animated.webp", "picture.tiff", "deflate.tif"})
    void whatIsCutOffIsFoundOut(String name) throws IOException {
        for (double share : new double[] {0.4, 0.5, 0.9}) {
            String problem =
                    ImageCheck.problem(Encoded.cut(folder, name, share)).orElse("");
            assertTrue(problem.equals("is cut off."), share + ": " + problem);
        }
    }

    /** Eight ways in which the same scene may be stored; upright it is red above, green at the left below, else black. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void photographsStandUprightHoweverTheCameraWasHeld(int orientation) throws Exception {
        Path file = Files.write(folder.resolve("photo"), photo(orientation));
        assertEquals(Optional.empty(), ImageCheck.problem(file));
        Thumbnail picture = Thumbnail.read(file, "photo", 1000);
        assertEquals(64, picture.width());
        assertEquals(48, picture.height());
        assertEquals(64, picture.sourceWidth());
        assertColour(Color.RED, picture, 32, 4);
        assertColour(Color.GREEN, picture, 8, 40);
        assertColour(Color.BLACK, picture, 56, 40);
        byte[] training =
                ImageExamples.fit("photo", file, new ImageShape(48, 64, 3)).data();
        assertArrayEquals(picture.rgb(), training);
    }

    @Test
    void damagedNotesOfACameraDoNoHarm() throws Exception {
        byte[] photo = photo(6);
        int at = new String(photo, StandardCharsets.ISO_8859_1).indexOf("MM\0*");
        ByteBuffer.wrap(photo).putInt(at + 4, 0x7fffffff);
        Path file = Files.write(folder.resolve("photo"), photo);
        assertEquals(Optional.empty(), ImageCheck.problem(file));
        assertEquals(48, Thumbnail.read(file, "photo", 1000).width());
    }

    private static void assertColour(Color expected, Thumbnail picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        int[] wanted = {expected.getRed(), expected.getGreen(), expected.getBlue()};
        for (int c = 0; c < 3; c++) {
            assertEquals(wanted[c], picture.rgb()[at + c] & 0xff, 12, "channel " + c + " at " + x + ", " + y);
        }
    }

    private static byte[] photo(int orientation) throws IOException {
        BufferedImage scene = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = scene.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 64, 16);
        g.setColor(Color.GREEN);
        g.fillRect(0, 32, 16, 16);
        g.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored(scene, orientation), "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] notes = ByteBuffer.allocate(36)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .array();
        return ByteBuffer.allocate(plain.length + notes.length)
                .put(plain, 0, 2)
                .put(notes)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** Where a pixel is stored, by what Exif says of rows and columns: which side of the scene is the 0th row, which the 0th column. */
    private static BufferedImage stored(BufferedImage scene, int orientation) {
        int width = scene.getWidth();
        int height = scene.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int rgb = scene.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(right, y, rgb);
                    case 3 -> stored.setRGB(right, below, rgb);
                    case 4 -> stored.setRGB(x, below, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, right, rgb);
                    case 7 -> stored.setRGB(below, right, rgb);
                    default -> stored.setRGB(below, x, rgb);
                }
            }
        }
        return stored;
    }
}
