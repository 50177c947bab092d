package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.Split;

class ImageExamplesTest {
    private static final int RGB = BufferedImage.TYPE_3BYTE_BGR;

    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder);
    }

    private Examples examples() throws CoreException {
        DatasetContent content = Drop.content(drop.scan());
        return ExamplesReader.open(content, Split.TRAIN, ExamplesReader.Options.of(content));
    }

    private static int[] read(Examples examples, int index) throws CoreException {
        int size = Arrays.stream(examples.shape()).reduce(1, (a, b) -> a * b);
        ByteBuffer buffer = ByteBuffer.allocateDirect(size + 3).position(3);
        examples.read(index, buffer);
        assertEquals(0, buffer.remaining());
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = buffer.get(3 + i) & 0xff;
        }
        return values;
    }

    @Test
    void greyImagesOfOneSizeAreReadExactly() throws Exception {
        drop.png("a/1.png", 3, 2, 7).png("b/2.png", 3, 2, 200);
        Examples examples = examples();
        assertArrayEquals(new int[] {2, 3, 1}, examples.shape());
        assertArrayEquals(new int[] {7, 8, 9, 10, 11, 12}, read(examples, 0));
        assertArrayEquals(new int[] {200, 201, 202, 203, 204, 205}, read(examples, 1));
        assertEquals(List.of("a", "b"), examples.classes());
        assertEquals(1, examples.label(1));
        assertEquals("b/2.png", examples.key(1));
        assertEquals(List.of(), examples.columns());
    }

    @Test
    void colourImagesAreRedGreenBlue() throws Exception {
        int[] expected = {7, 57, 107, 8, 58, 108};
        for (String format : List.of("png", "bmp")) {
            drop.bytes("a/1." + format, Drop.image(format, RGB, 2, 1, 7));
        }
        drop.bytes("a/2.png", Drop.image("png", BufferedImage.TYPE_4BYTE_ABGR, 2, 1, 7));
        Examples examples = examples();
        assertArrayEquals(new int[] {1, 2, 3}, examples.shape());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(expected, read(examples, i), examples.key(i));
        }
    }

    @Test
    void sixteenBitsAndBlackAndWhiteAndPalettesAreScaled() throws Exception {
        BufferedImage wide = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        wide.getRaster().setPixel(0, 0, new int[] {65535});
        wide.getRaster().setPixel(1, 0, new int[] {257 * 100});
        Files.createDirectories(drop.path("a"));
        javax.imageio.ImageIO.write(wide, "png", drop.path("a/1.png").toFile());
        drop.bytes("a/2.png", Drop.image("png", BufferedImage.TYPE_BYTE_BINARY, 2, 1, 0));
        Examples examples = examples();
        assertEquals(1, examples.shape()[2]);
        assertArrayEquals(new int[] {255, 100}, read(examples, 0));
        assertArrayEquals(new int[] {0, 255}, read(examples, 1));
    }

    @Test
    void greyAmongColourBecomesColour() throws Exception {
        drop.png("a/1.png", 2, 1, 9).bytes("a/2.png", Drop.image("png", RGB, 2, 1, 0));
        assertArrayEquals(new int[] {9, 9, 9, 10, 10, 10}, read(examples(), 0));
    }

    @Test
    void theCommonestSizeWinsAndOthersAreScaled() throws Exception {
        drop.png("a/1.png", 4, 4, 0)
                .png("a/2.png", 4, 4, 0)
                .bytes("a/3.png", flat(8, 16, 77))
                .bytes("a/4.png", flat(2, 1, 78));
        Examples examples = examples();
        assertArrayEquals(new int[] {4, 4, 1}, examples.shape());
        assertTrue(Arrays.stream(read(examples, 2)).allMatch(v -> v == 77));
        assertTrue(Arrays.stream(read(examples, 3)).allMatch(v -> v == 78));
    }

    private static byte[] flat(int width, int height, int value) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] values = new int[width * height];
        Arrays.fill(values, value);
        image.getRaster().setPixels(0, 0, width, height, values);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void largeImagesAreCapped() throws Exception {
        drop.bytes("a/1.jpg", Drop.image("jpg", RGB, 640, 480, 0));
        assertEquals(new ImageShape(96, 128, 3), ImageShape.derive(Drop.content(drop.scan())));
        drop.png("a/2.png", 40, 60, 0).png("a/3.png", 50, 70, 0);
        assertEquals(new ImageShape(50, 50, 3), ImageShape.derive(Drop.content(drop.scan())));
    }

    @Test
    void theShapeMayBeGivenAndColourBecomesGrey() throws Exception {
        drop.bytes("a/1.png", Drop.image("png", RGB, 1, 1, 10));
        DatasetContent content = Drop.content(drop.scan());
        Examples examples = ExamplesReader.openAll(
                content, ExamplesReader.Options.of(content).withImage(new ImageShape(2, 2, 1)));
        assertArrayEquals(new int[] {50, 50, 50, 50}, read(examples, 0));
    }

    @Test
    void unlabelledImagesAreReadWhenNoLabelIsWanted() throws Exception {
        drop.png("1.png", 2, 2, 0);
        DatasetContent content = Drop.content(drop.scan());
        assertEquals(
                1,
                ExamplesReader.openAll(content, ExamplesReader.Options.of(content))
                        .size());
        CoreException e = assertThrows(
                CoreException.class,
                () -> ExamplesReader.openAll(
                        content, ExamplesReader.Options.of(content).withTask(Task.CLASSIFICATION)));
        assertTrue(Drop.sentence(e).contains("not classes"));
    }

    @Test
    void aSplitWithoutSamplesIsEmpty() throws Exception {
        drop.png("a/1.png", 2, 2, 0);
        DatasetContent content = Drop.content(drop.scan());
        assertEquals(
                0,
                ExamplesReader.open(content, Split.TEST, ExamplesReader.Options.of(content))
                        .size());
    }

    @Test
    void anImageThatCannotBeReadIsNamed() throws Exception {
        drop.png("a/1.png", 2, 2, 0);
        Examples examples = examples();
        Files.write(drop.path("a/1.png"), new byte[] {1, 2});
        CoreException e = assertThrows(CoreException.class, () -> examples.read(0, ByteBuffer.allocate(4)));
        assertEquals("'a/1.png' holds no image; remove it from the dataset or replace it.", Drop.sentence(e));
    }

    @Test
    void statisticsArePerChannel() throws Exception {
        drop.bytes("a/1.png", Drop.image("png", RGB, 2, 1, 0)).bytes("a/2.png", Drop.image("png", RGB, 2, 1, 2));
        FeatureStatistics statistics = FeatureStatistics.of(examples());
        assertArrayEquals(new float[] {1.5f, 51.5f, 101.5f}, statistics.mean(), 1e-6f);
        assertEquals(Math.sqrt(1.25), statistics.std()[0], 1e-6);
        assertEquals(4, statistics.count(0));
    }
}
