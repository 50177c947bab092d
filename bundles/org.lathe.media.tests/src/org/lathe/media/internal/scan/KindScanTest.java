package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.media.Drop;

class KindScanTest {
    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
    }

    private Kind kind() throws Exception {
        return drop.scan().description().kind();
    }

    @Test
    void reviewsInSplitAndClassFolders() throws Exception {
        for (String split : List.of("train", "test")) {
            drop.text("aclImdb/" + split + "/pos/1_10.txt", "wonderful")
                    .text("aclImdb/" + split + "/neg/2_1.txt", "terrible")
                    .text("aclImdb/" + split + "/urls_pos.txt", "http://");
        }
        drop.text("aclImdb/README", "about").text("aclImdb/imdb.vocab", "the\n");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.TEXT, plan.description().kind());
        assertEquals(List.of("neg", "pos"), plan.description().classes());
        assertEquals(4, plan.description().samples());
        assertEquals(Split.TEST, plan.splits().get("aclImdb/test/neg/2_1.txt"));
        assertEquals("pos", plan.labels().get("aclImdb/train/pos/1_10.txt"));
        assertEquals(
                "lies beside the classes' folders; move it into one of them.",
                Drop.reason(plan, "aclImdb/train/urls_pos.txt"));
        assertEquals("is no text, which is what this dataset holds.", Drop.reason(plan, "aclImdb/README"));
    }

    @Test
    void newsWithoutExtensions() throws Exception {
        drop.text("20_newsgroups/alt.atheism/49960", "From: a")
                .text("20_newsgroups/alt.atheism/51060", "From: b")
                .text("20_newsgroups/sci.space/59848", "From: c");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.TEXT, plan.description().kind());
        assertEquals(List.of("alt.atheism", "sci.space"), plan.description().classes());
        assertEquals(3, plan.description().samples());
    }

    @Test
    void binaryFilesWithoutExtensionsAreNoTexts() throws Exception {
        drop.bytes("a/1", new byte[] {1, 0, 2}).bytes("b/2", new byte[] {3, 0, 4});
        assertEquals(Kind.FILES, kind());
    }

    @Test
    void damagedTextsAmongGoodOnesAreSkipped() throws Exception {
        drop.text("a/1.txt", "fine")
                .text("a/2.txt", "größe", StandardCharsets.UTF_16)
                .text("a/3.txt", "größe", StandardCharsets.ISO_8859_1)
                .bytes("a/binary.txt", new byte[] {0, 1, 2, 3})
                .bytes("a/empty.txt", new byte[0])
                .text("a/pointer.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("a/1.txt", "a/2.txt", "a/3.txt"), Drop.paths(plan));
        assertEquals("holds binary data, not a text.", Drop.reason(plan, "a/binary.txt"));
        assertEquals("is empty.", Drop.reason(plan, "a/empty.txt"));
        assertTrue(Drop.reason(plan, "a/pointer.txt").contains("git lfs pull"));
    }

    @Test
    void aTextDroppedByItselfIsATableWhereItLooksLikeOne() throws Exception {
        drop.text("numbers.txt", "a,b\n1,2\n3,4\n5,6\n").text("letter.txt", "Dear all,\nI write\nto you, and you.\n");
        assertEquals(
                Kind.TABLE,
                Drop.scan(Optional.empty(), Optional.empty(), drop.path("numbers.txt"))
                        .description()
                        .kind());
        assertEquals(
                Kind.TEXT,
                Drop.scan(Optional.empty(), Optional.empty(), drop.path("letter.txt"))
                        .description()
                        .kind());
    }

    @Test
    void mixedFoldersAreKeptAsTheyAre() throws Exception {
        drop.png("a/1.png", 4, 4, 0)
                .text("b/notes.txt", "x")
                .bytes("c/empty.bin", new byte[0])
                .text("d/model.cfg", "x")
                .text("README.md", "about");
        ImportPlan plan = drop.scan();
        assertEquals(Kind.FILES, plan.description().kind());
        assertEquals(List.of("README.md", "a/1.png", "b/notes.txt", "c/empty.bin", "d/model.cfg"), Drop.paths(plan));
        assertEquals(LabelRule.NONE, plan.description().label());
        assertEquals(5, plan.description().samples());
        assertEquals(List.of(), plan.skipped());
    }

    @Test
    void mixedFoldersTakeLabelsFromFoldersWhenAsked() throws Exception {
        drop.text("x/1.one", "1").text("x/2.two", "2").text("y/3.three", "3");
        ImportPlan plan = drop.scan("folder");
        assertEquals(Kind.FILES, plan.description().kind());
        assertEquals(Map.of("x/1.one", "x", "x/2.two", "x", "y/3.three", "y"), plan.labels());
    }

    @Test
    void filesThatTellAboutATableDoNotMakeItAMixture() throws Exception {
        drop.text("data.csv", "a,b\n1,x\n2,y\n3,x\n4,y\n")
                .text("README.md", "about")
                .text("LICENSE", "free");
        assertEquals(Kind.TABLE, kind());
    }

    @Test
    void foreignFormatsAreRefusedWithAWord() throws Exception {
        drop.bytes("a.mkv", new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0, 0, 0, 0, 0, 0, 0, 0});
        assertTrue(drop.failure().contains("'a.mkv' is a Matroska"), drop.failure());
        assertTrue(drop.failure().contains("convert it to MP4"), drop.failure());
    }

    @Test
    void pathsStayInOrderWhereFoldersAndFilesInterleave() throws Exception {
        drop.png("a/1.png", 4, 4, 0)
                .png("a-b/1.png", 4, 4, 0)
                .png("a.b/1.png", 4, 4, 0)
                .png("a0/1.png", 4, 4, 0)
                .png("\ud83d\ude00/1.png", 4, 4, 0)
                .png("\uffee/1.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(Drop.paths(plan).stream().sorted().toList(), Drop.paths(plan));
        for (String path : Drop.paths(plan)) {
            assertEquals(path.substring(0, path.indexOf('/')), plan.labels().get(path));
        }
        assertEquals(plan.labels(), plan.sampleKeys());
    }

    @Test
    void yearsAfterSplitsDoNotHideThem() throws Exception {
        drop.png("train2017/1.png", 4, 4, 0).png("val2017/1.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(LabelRule.NONE, plan.description().label());
        assertEquals(Split.VALIDATION, plan.splits().get("val2017/1.png"));
    }

    @Test
    void aHuggingFaceCloneLosesItsControlFiles() throws Exception {
        drop.text(".gitattributes", "*.png filter=lfs")
                .text(".gitignore", "x")
                .text(".cache/huggingface/download/a.png.metadata", "x")
                .text("README.md", "---\nlicense: mit\n---\n")
                .png("data/cat/1.png", 4, 4, 0)
                .text("data/cat/2.png", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        ImportPlan plan = drop.scan();
        assertEquals(List.of("data/cat/1.png"), Drop.paths(plan));
        assertEquals("belongs to a tool.", Drop.reason(plan, ".cache"));
        assertEquals("belongs to git.", Drop.reason(plan, ".gitignore"));
        assertTrue(Drop.reason(plan, "data/cat/2.png").contains("git lfs pull"));
    }

    @Test
    void longAndUnusualNamesAreKept() throws Exception {
        String longest = "\u00e4".repeat(125) + "x.txt";
        assertEquals(255, longest.getBytes(StandardCharsets.UTF_8).length);
        drop.text("\ud83d\ude00/" + longest, "a").text("\ud83d\ude00/\ud83d\udc69\u200d\ud83d\udcbb.txt", "b");
        assertEquals(2, drop.scan().description().samples());
        assertEquals(List.of("\ud83d\ude00"), drop.scan().description().classes());
    }
}
