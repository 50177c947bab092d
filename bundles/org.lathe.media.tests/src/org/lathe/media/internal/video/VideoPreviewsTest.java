package org.lathe.media.internal.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.core.dataset.VideoPreview;
import org.lathe.media.Encoded;

class VideoPreviewsTest {
    private static final int RED = 0xfe0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000fe;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip-baseline.mp4", "clip-one-keyframe.mp4"})
    void theStripShowsTheColoursInTheirOrder(String name) throws Exception {
        VideoPreview preview = VideoPreviews.outline(name, Encoded.file(folder, name), 6, 32);
        assertEquals(6, preview.seconds(), 0.01);
        assertEquals(10, preview.framesPerSecond(), 0.01);
        assertEquals(64, preview.width());
        assertEquals(48, preview.height());
        List<Integer> expected = List.of(RED, RED, GREEN, GREEN, BLUE, BLUE);
        assertEquals(6, preview.frames().size());
        for (int i = 0; i < 6; i++) {
            Picture frame = preview.frames().get(i);
            assertEquals(32, frame.width());
            assertEquals(24, frame.height());
            for (int pixel : frame.rgb()) {
                assertColour(expected.get(i), pixel);
            }
        }
    }

    @Test
    void moreFramesThanThereAreGiveThoseThereAre() throws Exception {
        assertEquals(
                60,
                VideoPreviews.outline("a", Encoded.file(folder, "clip.mp4"), 1000, 32)
                        .frames()
                        .size());
    }

    @Test
    void aVideoFilmedOnItsSideIsTurned() throws Exception {
        Path file = Encoded.file(folder, "clip-rotated.mp4");
        VideoPreview preview = VideoPreviews.outline("a", file, 2, 64);
        assertEquals(48, preview.width());
        assertEquals(64, preview.height());
        Picture first = VideoPreviews.first("a", file, 64);
        assertEquals(48, first.width());
        assertColour(BLUE, first.rgb()[10 * 48 + 24]);
        assertColour(RED, first.rgb()[54 * 48 + 24]);
    }

    @Test
    void aVideoThatCannotBeShownIsNamedByItsPath() throws Exception {
        Path file = Encoded.file(folder, "sound.mp4");
        assertEquals(
                "'cats/a.mp4' holds no video stream.",
                assertThrows(CoreException.class, () -> VideoPreviews.first("cats/a.mp4", file, 10))
                        .getMessage());
    }

    private static void assertColour(int expected, int actual) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            int difference = (expected >> shift & 0xff) - (actual >> shift & 0xff);
            assertTrue(Math.abs(difference) <= 8, Integer.toHexString(expected) + " " + Integer.toHexString(actual));
        }
    }
}
