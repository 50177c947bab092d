package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.media.internal.image.ImageCheck;
import org.lathe.media.internal.sound.SoundCheck;
import org.lathe.media.internal.sound.SoundPreviews;
import org.lathe.media.internal.video.VideoCheck;
import org.lathe.media.internal.video.VideoPreviews;

/** Damaged and random files never lead to anything but a sentence, and what is taken in can be read. */
class FuzzTest {
    private static final int ROUNDS = 400;

    @TempDir
    Path folder;

    @Test
    void damagedImages() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String format : List.of("png", "jpg", "bmp")) {
            seeds.add(Drop.image(format, BufferedImage.TYPE_3BYTE_BGR, 9, 7, 3));
            seeds.add(Drop.image(format, BufferedImage.TYPE_BYTE_GRAY, 9, 7, 3));
        }
        seeds.add(Drop.image("gif", BufferedImage.TYPE_BYTE_INDEXED, 9, 7, 3));
        seeds.add(Drop.image("png", BufferedImage.TYPE_BYTE_INDEXED, 9, 7, 3));
        seeds.add(Drop.image("png", BufferedImage.TYPE_BYTE_BINARY, 9, 7, 1));
        for (String name :
                List.of("lossy.webp", "lossless.webp", "alpha.webp", "animated.webp", "picture.tiff", "deflate.tif")) {
            seeds.add(Encoded.bytes(name));
        }
        Random random = new Random(1);
        Path file = folder.resolve("image");
        for (int i = 0; i < ROUNDS * 5; i++) {
            Files.write(file, damage(seeds.get(random.nextInt(seeds.size())), random));
            ImageCheck.problem(file).ifPresent(reason -> assertTrue(reason.endsWith("."), reason));
            try {
                Thumbnail.read(file, "image", 16);
            } catch (CoreException e) {
                Drop.sentence(e);
            }
        }
    }

    @Test
    void damagedImagesInADataset() throws Exception {
        byte[] seed = Drop.image("png", BufferedImage.TYPE_3BYTE_BGR, 9, 7, 3);
        Random random = new Random(2);
        Drop drop = new Drop(folder).bytes("a/good.png", seed);
        for (int i = 0; i < ROUNDS; i++) {
            drop.bytes("a/" + i + ".png", damage(seed, random));
        }
        ImportPlan plan = drop.scan();
        assertEquals(ROUNDS + 1, plan.files().size() + plan.skipped().size());
        DatasetContent content = Drop.content(plan);
        Examples examples = ExamplesReader.openAll(content, ExamplesReader.Options.of(content));
        ByteBuffer pixels = ByteBuffer.allocate(Arrays.stream(examples.shape()).reduce(1, (a, b) -> a * b));
        for (int i = 0; i < examples.size(); i++) {
            try {
                examples.read(i, pixels.clear());
            } catch (CoreException e) {
                assertTrue(Drop.sentence(e).contains(examples.key(i)));
            }
        }
    }

    @Test
    void damagedSounds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String name :
                List.of("tone-pcm_s24le.wav", "streamed.wav", "tone24.flac", "stereo.ogg", "stereo.mp3", "low.mp3")) {
            seeds.add(Encoded.bytes(name));
        }
        Random random = new Random(3);
        Path file = folder.resolve("sound");
        for (int i = 0; i < ROUNDS * 3; i++) {
            Files.write(file, damage(seeds.get(random.nextInt(seeds.size())), random));
            SoundCheck.problem(file).ifPresent(reason -> assertTrue(reason.endsWith("."), reason));
            try {
                SoundPreview preview = SoundPreviews.outline("sound", file, 10);
                for (int c = 0; c < 10; c++) {
                    assertTrue(preview.lows()[c] <= preview.highs()[c]);
                }
                SoundPreviews.spectrogram("sound", file, 10, 10);
            } catch (CoreException e) {
                Drop.sentence(e);
            }
        }
    }

    @Test
    void damagedVideos() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : List.of("clip.mp4", "clip-baseline.mp4", "clip-one-keyframe.mp4", "clip-moving.mp4")) {
            seeds.add(Encoded.bytes(name));
        }
        Random random = new Random(4);
        Path file = folder.resolve("video");
        for (int i = 0; i < ROUNDS * 3; i++) {
            Files.write(file, damage(seeds.get(random.nextInt(seeds.size())), random));
            VideoCheck.problem(file).ifPresent(reason -> assertTrue(reason.endsWith("."), reason));
            try {
                VideoPreviews.outline("video", file, 3, 16);
            } catch (CoreException e) {
                Drop.sentence(e);
            }
        }
    }

    @Test
    void damagedTables() throws Exception {
        List<byte[]> seeds = List.of(
                "a,b,y\n1,2.5,x\n3,,z\n\"4\",\"q\"\"q\",x\n".getBytes(StandardCharsets.UTF_8),
                "größe;b;y\n1,5;2;x\n3;;z\n".getBytes(StandardCharsets.UTF_8),
                "a\tb\ty\r\n1\t2\tx\r\n".getBytes(StandardCharsets.UTF_16LE),
                Files.readAllBytes(Drop.data("iris.csv")),
                Arrays.copyOf(Files.readAllBytes(Drop.data("digits.csv.gz")), 3000));
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            check("t.csv", damage(seeds.get(random.nextInt(seeds.size())), random));
        }
    }

    @Test
    void randomTables() throws Exception {
        Random random = new Random(4);
        String alphabet = ",;\t\n\r\"'0123456789.-eE abäNA?😀\0\ufeff";
        int[] points = alphabet.codePoints().toArray();
        for (int i = 0; i < ROUNDS * 2; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = random.nextInt(120); c > 0; c--) {
                text.appendCodePoint(points[random.nextInt(i % 2 == 0 ? 6 : points.length)]);
                text.append(random.nextBoolean() ? "," : "");
            }
            check("t.csv", text.toString().getBytes(StandardCharsets.UTF_8));
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            check("t.csv", bytes);
        }
    }

    private void check(String name, byte[] bytes) throws IOException {
        Drop drop = new Drop(folder).bytes(name, bytes);
        try {
            ImportPlan plan = drop.scan();
            assertEquals(plan.description().samples(), plan.sampleKeys().size());
            plan.sampleKeys()
                    .forEach((key, label) ->
                            assertEquals(label, plan.sampleKeys().get(key)));
            DatasetContent content = Drop.content(plan);
            TablePreview.read(content, 0, 10);
            Examples examples = ExamplesReader.openAll(content, ExamplesReader.Options.of(content));
            assertEquals(plan.description().samples(), examples.size());
        } catch (CoreException e) {
            Drop.sentence(e);
        }
    }

    private static byte[] damage(byte[] seed, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 20)) : seed.clone();
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int reach = random.nextBoolean() ? Math.min(bytes.length, 64) : bytes.length;
            bytes[random.nextInt(reach)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xff);
        }
        return bytes;
    }
}
