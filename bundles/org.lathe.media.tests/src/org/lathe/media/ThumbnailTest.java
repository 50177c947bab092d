package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.Split;

class ThumbnailTest {
    @TempDir
    Path folder;

    @Test
    void smallImagesStayAsTheyAre() throws Exception {
        new Drop(folder).png("a.png", 2, 1, 9);
        Thumbnail small = Thumbnail.read(folder.resolve("a.png"), "a.png", 64);
        assertArrayEquals(new byte[] {9, 9, 9, 10, 10, 10}, small.rgb());
        assertEquals(2, small.width());
    }

    @Test
    void largeImagesAreScaledWithTheirAspect() throws Exception {
        new Drop(folder).bytes("a.jpg", Drop.image("jpg", BufferedImage.TYPE_3BYTE_BGR, 1000, 500, 0));
        Thumbnail small = Thumbnail.read(folder.resolve("a.jpg"), "a.jpg", 64);
        assertEquals(64, small.width());
        assertEquals(32, small.height());
        assertEquals(64 * 32 * 3, small.rgb().length);
        assertEquals(1000, small.sourceWidth());
    }

    @Test
    void whatIsNoImageIsNamed() throws Exception {
        new Drop(folder).text("a.png", "x");
        CoreException e =
                assertThrows(CoreException.class, () -> Thumbnail.read(folder.resolve("a.png"), "cats/a.png", 64));
        assertEquals("'cats/a.png' holds no image.", Drop.sentence(e));
        e = assertThrows(CoreException.class, () -> Thumbnail.read(folder.resolve("b.png"), "b.png", 64));
        assertTrue(Drop.sentence(e).contains("does not exist"));
    }

    @Test
    void imagesAreCountedByClassAndSplit() throws Exception {
        Drop drop = new Drop(folder);
        drop.png("train/a/1.png", 2, 2, 0).png("train/a/2.png", 2, 2, 0).png("test/b/1.png", 2, 2, 0);
        ClassBalance balance = ClassBalance.of(Drop.content(drop.scan()), new NullProgressMonitor());
        assertEquals(List.of(2L, 0L), balance.counts().get(Split.TRAIN));
        assertEquals(List.of(0L, 1L), balance.counts().get(Split.TEST));
    }
}
