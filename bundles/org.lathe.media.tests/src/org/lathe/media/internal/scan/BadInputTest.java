package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.media.Drop;

/** What people really drop: each fault is said in a sentence, and the rest goes in. */
class BadInputTest {
    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
    }

    /** A mono sound of 16 bits, 8,000 samples a second. */
    private static byte[] wav(int samples, int saysBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        bytes.putInt(8000).putInt(16_000).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(saysBytes);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) (1000 * Math.sin(i / 5.0)));
        }
        return bytes.array();
    }

    private static byte[] box(String type, byte[]... content) {
        int length = 8 + Arrays.stream(content).mapToInt(c -> c.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(length);
        bytes.put(type.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(content).forEach(bytes::put);
        return bytes.array();
    }

    @Test
    void aSoundWhoseHeaderLies() throws Exception {
        drop.bytes("a/good.wav", wav(800, 1600))
                .bytes("a/lying.wav", wav(800, 1_000_000_000))
                .text("a/words.wav", "no");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.SOUND, plan.description().kind());
        assertTrue(Drop.paths(plan).contains("a/good.wav"));
        assertEquals("holds no sound.", Drop.reason(plan, "a/words.wav"));
        assertTrue(
                Drop.reason(plan, "a/lying.wav").startsWith("is cut off"),
                () -> "the sound that claims a gigabyte: " + Drop.reason(plan, "a/lying.wav"));
    }

    @Test
    void aVideoWithoutAVideoStream() throws Exception {
        byte[] type = box("ftyp", "isom\0\0\2\0isomiso2".getBytes(StandardCharsets.ISO_8859_1));
        drop.bytes("clips/silent.mp4", concat(type, box("moov", box("mvhd", new byte[100])), box("mdat", new byte[10])))
                .bytes("clips/cut.mp4", concat(type, Arrays.copyOf(box("moov", new byte[1000]), 300)))
                .text("clips/words.mov", "this is no video");
        String sentence = drop.failure();
        assertTrue(sentence.contains("None of the videos can be read ('clips/cut.mp4'"), sentence);
        drop.png("clips/frame.png", 4, 4, 0).png("clips/frame2.png", 4, 4, 1).png("clips/frame3.png", 4, 4, 2);
        assertEquals("is no image, which is what this dataset holds.", Drop.reason(drop.scan(), "clips/silent.mp4"));
        assertEquals(
                Optional.of("holds no video stream."),
                FileChecks.of(Kind.VIDEO).problem(drop.path("clips/silent.mp4")));
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    @Test
    void anImageOfMoreThanAHundredMegapixels() throws Exception {
        byte[] png = Drop.image("png", BufferedImage.TYPE_BYTE_GRAY, 4, 4, 0);
        ByteBuffer.wrap(png).putInt(16, 11_648).putInt(20, 8_736);
        drop.png("a/good.png", 4, 4, 0).bytes("a/huge.png", png);
        assertTrue(Drop.reason(drop.scan(), "a/huge.png").startsWith("is too large (11648 x 8736 pixels"));
    }

    @Test
    void aGitCloneWithPointers() throws Exception {
        drop.text(".git/HEAD", "ref: refs/heads/main")
                .text(".gitattributes", "*.jpg filter=lfs")
                .text(".gitmodules", "x")
                .text("sub/.git", "gitdir: ../.git/modules/sub")
                .bytes("cats/1.jpg", Drop.image("jpg", BufferedImage.TYPE_3BYTE_BGR, 8, 8, 0))
                .text("cats/2.jpg", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("cats/1.jpg"), Drop.paths(plan));
        for (String control : List.of(".git", ".gitattributes", ".gitmodules", "sub/.git")) {
            assertEquals("belongs to git.", Drop.reason(plan, control));
        }
        assertTrue(Drop.reason(plan, "cats/2.jpg").startsWith("is a Git LFS pointer instead of the image"));
    }

    @Test
    void onlyPointersAreSaidToBeThat() throws Exception {
        drop.text("a/1.png", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n");
        assertTrue(drop.failure().contains("git lfs pull"), drop.failure());
    }

    @Test
    void cancellingAScanStopsIt() throws Exception {
        for (int i = 0; i < 300; i++) {
            drop.text("a/" + i + ".txt", "text");
        }
        MediaScanner scanner = new MediaScanner(Drop.WORKSPACE);
        ImportRequest request = ImportRequest.of("project", "dataset", List.of(drop.path(".")));
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        Assertions.assertThrows(
                OperationCanceledException.class,
                () -> scanner.scan(request, Dropped.of(request.sources()), Optional.empty(), monitor));
    }
}
