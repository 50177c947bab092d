package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.media.Drop;

class ImageScanTest {
    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
    }

    @Test
    void theFolderIsTheClassInNaturalOrder() throws Exception {
        drop.png("10/a.png", 4, 4, 0).png("9/a.png", 4, 4, 0).png("9/b.png", 4, 4, 1);
        ImportPlan plan = drop.scan();
        assertEquals(Kind.IMAGE, plan.description().kind());
        assertEquals(LabelRule.FOLDER, plan.description().label());
        assertEquals(List.of("9", "10"), plan.description().classes());
        assertEquals(3, plan.description().samples());
        assertEquals(Map.of("10/a.png", "10", "9/a.png", "9", "9/b.png", "9"), plan.labels());
        assertEquals(
                List.of("10/a.png", "9/a.png", "9/b.png"),
                List.copyOf(plan.sampleKeys().keySet()));
        assertEquals(List.of(), plan.skipped());
    }

    @Test
    void allFormatsAreTaken() throws Exception {
        int rgb = BufferedImage.TYPE_3BYTE_BGR;
        drop.bytes("x/a.png", Drop.image("png", rgb, 5, 4, 0))
                .bytes("x/b.JPG", Drop.image("jpg", rgb, 5, 4, 0))
                .bytes("x/c.gif", Drop.image("gif", BufferedImage.TYPE_BYTE_INDEXED, 5, 4, 0))
                .bytes("x/d.bmp", Drop.image("bmp", rgb, 5, 4, 0))
                .bytes("x/e.png", Drop.image("png", BufferedImage.TYPE_BYTE_BINARY, 5, 4, 0))
                .bytes("x/f.TIFF", Drop.image("tiff", rgb, 5, 4, 0));
        assertEquals(6, drop.scan().files().size());
        assertEquals(List.of(), drop.scan().skipped());
    }

    @Test
    void splitFoldersAboveTheClassesGiveSplits() throws Exception {
        for (String split : List.of("train", "val", "test")) {
            drop.png("archive/" + split + "/cat/1.png", 4, 4, 0).png("archive/" + split + "/dog/1.png", 4, 4, 0);
        }
        ImportPlan plan = drop.scan();
        assertEquals(List.of("cat", "dog"), plan.description().classes());
        assertEquals(6, plan.splits().size());
        assertEquals(Split.VALIDATION, plan.splits().get("archive/val/dog/1.png"));
    }

    @Test
    void aLoneTrainFolderIsNoSplit() throws Exception {
        drop.png("train/cat/1.png", 4, 4, 0).png("train/dog/1.png", 4, 4, 0);
        assertEquals(Map.of(), drop.scan().splits());
        assertEquals(List.of("cat", "dog"), drop.scan().description().classes());
    }

    @Test
    void classesMayBeCalledLikeSplits() throws Exception {
        drop.png("good/1.png", 4, 4, 0).png("test/1.png", 4, 4, 0);
        assertEquals(List.of("good", "test"), drop.scan().description().classes());
        assertEquals(Map.of(), drop.scan().splits());
    }

    @Test
    void splitFoldersWithoutClassesGiveUnlabelledImages() throws Exception {
        drop.png("train/1.png", 4, 4, 0).png("test/1.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(LabelRule.NONE, plan.description().label());
        assertEquals(Split.TEST, plan.splits().get("test/1.png"));
        assertEquals("", plan.sampleKeys().get("test/1.png"));
    }

    @Test
    void imagesWithoutFoldersAreUnlabelled() throws Exception {
        drop.png("1.png", 4, 4, 0);
        assertEquals(LabelRule.NONE, drop.scan().description().label());
        assertTrue(drop.failure("folder").contains("file:NAME.csv"));
    }

    @Test
    void imagesBesideTheClassFoldersAreSkipped() throws Exception {
        drop.png("a/1.png", 4, 4, 0).png("b/1.png", 4, 4, 0).png("stray.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(2, plan.files().size());
        assertEquals("lies beside the classes' folders; move it into one of them.", Drop.reason(plan, "stray.png"));
    }

    @Test
    void damagedImagesAmongGoodOnesAreSkippedWithReasons() throws Exception {
        byte[] png = Drop.image("png", BufferedImage.TYPE_3BYTE_BGR, 40, 40, 0);
        byte[] jpeg = Drop.image("jpg", BufferedImage.TYPE_3BYTE_BGR, 40, 40, 0);
        byte[] gif = Drop.image("gif", BufferedImage.TYPE_BYTE_INDEXED, 40, 40, 0);
        byte[] bmp = Drop.image("bmp", BufferedImage.TYPE_3BYTE_BGR, 40, 40, 0);
        byte[] flipped = png.clone();
        flipped[png.length / 2] ^= 1;
        drop.png("a/good.png", 4, 4, 0)
                .bytes("a/cut.png", Arrays.copyOf(png, png.length / 2))
                .bytes("a/cut.jpg", Arrays.copyOf(jpeg, jpeg.length - 100))
                .bytes("a/cut.gif", Arrays.copyOf(gif, gif.length / 2 + 400))
                .bytes("a/cut.bmp", Arrays.copyOf(bmp, bmp.length - 10))
                .bytes("a/flipped.png", flipped)
                .bytes("a/empty.png", new byte[0])
                .text("a/text.png", "not an image")
                .text("a/pointer.png", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
                .text("a/web.jpg", "\0\0\0\u001cftypavif");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/good.png"), Drop.paths(plan));
        for (String name : List.of("cut.png", "cut.jpg", "cut.gif", "cut.bmp")) {
            assertEquals("is cut off.", Drop.reason(plan, "a/" + name), name);
        }
        assertEquals("is damaged.", Drop.reason(plan, "a/flipped.png"));
        assertEquals("is empty.", Drop.reason(plan, "a/empty.png"));
        assertEquals("holds no image.", Drop.reason(plan, "a/text.png"));
        assertTrue(Drop.reason(plan, "a/pointer.png").contains("git lfs pull"));
        assertTrue(Drop.reason(plan, "a/web.jpg").contains("AVIF"));
    }

    @Test
    void ofLargeImagesTheEndIsLookedFor() throws Exception {
        byte[] noise = new byte[3 * 300 * 300];
        new Random(1).nextBytes(noise);
        BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_3BYTE_BGR);
        picture.getRaster().setDataElements(0, 0, 300, 300, noise);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        byte[] bytes = png.toByteArray();
        assertTrue(bytes.length > 1 << 17);
        drop.bytes("a/whole.png", bytes)
                .bytes("a/trailing.png", Arrays.copyOf(bytes, bytes.length + 100))
                .bytes("a/cut.png", Arrays.copyOf(bytes, bytes.length - 5));
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/trailing.png", "a/whole.png"), Drop.paths(plan));
        assertEquals("is cut off.", Drop.reason(plan, "a/cut.png"));
    }

    @Test
    void hugeImagesAreRefusedByTheirHeader() throws Exception {
        byte[] png = Drop.image("png", BufferedImage.TYPE_BYTE_GRAY, 4, 4, 0);
        png[16] = 0;
        png[18] = (byte) 0x80;
        png[22] = (byte) 0x80;
        drop.png("a/good.png", 4, 4, 0).bytes("a/huge.png", png);
        assertTrue(Drop.reason(drop.scan(), "a/huge.png").startsWith("is too large (32772 x 32772 pixels"));
    }

    @Test
    void whenNoImageCanBeReadTheImportFails() throws Exception {
        drop.text("a/1.png", "x");
        assertTrue(
                drop.failure().contains("None of the images can be read ('a/1.png' holds no image)"), drop.failure());
    }

    @Test
    void theRestOfAMixtureIsSkipped() throws Exception {
        drop.png("a/1.png", 4, 4, 0)
                .png("b/1.png", 4, 4, 0)
                .text("notes.txt", "x")
                .text("about.csv", "a,b\n1,2\n");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/1.png", "b/1.png"), Drop.paths(plan));
        assertEquals("is no image, which is what this dataset holds.", Drop.reason(plan, "about.csv"));
        assertEquals("is no image, which is what this dataset holds.", Drop.reason(plan, "notes.txt"));
    }

    @Test
    void whatBelongsToGitOrTheSystemIsSkippedOnce() throws Exception {
        drop.png("a/1.png", 4, 4, 0)
                .text(".git/config", "x")
                .text(".git/objects/aa/bb", "x")
                .text(".gitattributes", "x")
                .text("a/.gitmodules", "x")
                .text("a/.DS_Store", "x")
                .text("a/Thumbs.db", "x")
                .text("a/desktop.ini", "x")
                .text("a/._1.png", "x")
                .text("__MACOSX/a/1.png", "x");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/1.png"), Drop.paths(plan));
        assertEquals("belongs to git.", Drop.reason(plan, ".git"));
        assertEquals(8, plan.skipped().size());
    }

    @Test
    void linksOutOfTheFolderAreSkipped() throws Exception {
        drop.png("a/1.png", 4, 4, 0);
        new Drop(folder).png("outside/2.png", 4, 4, 0);
        Files.createSymbolicLink(drop.path("a/out.png"), folder.resolve("outside/2.png"));
        Files.createSymbolicLink(drop.path("b"), folder.resolve("outside"));
        Files.createSymbolicLink(drop.path("a/in.png"), drop.path("a/1.png"));
        Files.createSymbolicLink(drop.path("a/loop"), drop.path("a"));
        Files.createSymbolicLink(drop.path("a/dead.png"), drop.path("nowhere"));
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/1.png", "a/in.png"), Drop.paths(plan));
        assertEquals("is a link that leads out of the dropped folder.", Drop.reason(plan, "a/out.png"));
        assertEquals("is a link that leads out of the dropped folder.", Drop.reason(plan, "b"));
        assertEquals("is a link to a folder.", Drop.reason(plan, "a/loop"));
        assertEquals("is a link that leads nowhere.", Drop.reason(plan, "a/dead.png"));
    }

    @Test
    void unusualNamesAreKept() throws Exception {
        List<String> names = List.of("größe/ä ö.png", "größe/a@b#c,d\"e'.png", "größe/😀.png", "größe/-x%20.png");
        for (String name : names) {
            drop.png(name, 4, 4, 0);
        }
        assertEquals(names.stream().sorted().toList(), Drop.paths(drop.scan()));
        assertEquals(List.of("größe"), drop.scan().description().classes());
    }

    @Test
    void namesThatOtherSystemsCannotTellApartAreSkipped() throws Exception {
        drop.png("a/Cat.png", 4, 4, 0)
                .png("a/cat.png", 4, 4, 0)
                .png("a/\u00e4.png", 4, 4, 0)
                .png("a/a\u0308.png", 4, 4, 0)
                .png("a/back\\slash.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/Cat.png", "a/a\u0308.png"), Drop.paths(plan));
        assertTrue(Drop.reason(plan, "a/cat.png").startsWith("differs from 'a/Cat.png' in capitals"));
        assertTrue(Drop.reason(plan, "a/back\\slash.png").startsWith("has a name that other systems cannot hold"));
    }

    @Test
    void severalDroppedFoldersKeepTheirNames() throws Exception {
        drop.png("x/cats/1.png", 4, 4, 0).png("y/dogs/1.png", 4, 4, 0).png("z/cats/1.png", 4, 4, 0);
        ImportPlan plan = Drop.scan(
                Optional.empty(), Optional.empty(), drop.path("x/cats"), drop.path("y/dogs"), drop.path("z/cats"));
        assertEquals(List.of("cats/1.png", "dogs/1.png"), Drop.paths(plan));
        assertTrue(Drop.reason(plan, "cats/1.png").startsWith("has the same name as another dropped file"));
    }

    @Test
    void oneClassIsNoError() throws Exception {
        drop.png("cats/1.png", 4, 4, 0);
        assertEquals(List.of("cats"), drop.scan().description().classes());
    }

    @Test
    void nothingToImportIsSaidInASentence() throws Exception {
        Files.createDirectories(drop.path("."));
        assertTrue(drop.failure().contains("holds no files"));
        drop.text(".DS_Store", "x");
        assertTrue(drop.failure().contains("'.DS_Store' belongs to the operating system."), drop.failure());
        assertTrue(new Drop(folder.resolve("nowhere")).failure().contains("does not exist"));
    }
}
