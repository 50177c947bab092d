package org.lathe.media.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.Split;
import org.lathe.core.io.Temporary;
import org.lathe.media.Drop;
import org.lathe.media.internal.scan.MediaScanner;

class UnpackTest {
    @TempDir
    Path folder;

    private Drop drop;
    private Workspace workspace;
    private MediaScanner scanner;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
        workspace = new Workspace(folder.resolve("workspace"));
        scanner = new MediaScanner(workspace);
    }

    /** What the archives come to; nothing of them is left. */
    private ImportPlan scan(String... names) throws Exception {
        List<Path> sources = Arrays.stream(names).map(drop::path).toList();
        ImportRequest request = ImportRequest.of("project", "dataset", sources);
        ImportPlan plan;
        try (Dropped dropped = scanner.open(sources, new NullProgressMonitor())) {
            plan = scanner.scan(request, dropped, Optional.empty(), new NullProgressMonitor());
            for (ImportPlan.Source file : plan.files()) {
                assertEquals(file.size(), Files.size(file.file()));
                assertEquals(
                        file.temporary(),
                        file.file().startsWith(folder.toRealPath().resolve("workspace")));
            }
        }
        assertNothingLeft();
        return plan;
    }

    private void assertNothingLeft() throws Exception {
        if (Files.exists(workspace.projects())) {
            try (Stream<Path> left = Files.list(workspace.projects())) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    private static Packed pets() throws Exception {
        return new Packed()
                .file("cats/1.txt", "miaow")
                .file("cats/2.txt", "purr")
                .file("dogs/1.txt", "woof");
    }

    @Test
    void anArchiveCountsAsTheFolderThatItWasMadeFrom() throws Exception {
        drop.text("pets/cats/1.txt", "miaow").text("pets/cats/2.txt", "purr").text("pets/dogs/1.txt", "woof");
        ImportPlan folderPlan = scan("pets");
        drop.bytes("pets.zip", pets().zip()).bytes("pets.tar", pets().tar()).bytes("pets.TGZ", pets().tarGz());
        for (String name : List.of("pets.zip", "pets.tar", "pets.TGZ")) {
            ImportPlan plan = scan(name);
            assertEquals(Drop.paths(folderPlan), Drop.paths(plan), name);
            assertEquals(folderPlan.labels(), plan.labels(), name);
            assertEquals(folderPlan.description(), plan.description(), name);
            assertTrue(plan.files().getFirst().temporary(), name);
            assertEquals(List.of(), plan.skipped(), name);
        }
    }

    @Test
    void theArchivesOwnFolderSaysNothingMore() throws Exception {
        drop.bytes("pets.tar.gz", new Packed().file("pets/cats/1.txt", "miaow").tarGz());
        assertEquals(List.of("cats/1.txt"), Drop.paths(scan("pets.tar.gz")));
        drop.bytes("other.tar.gz", new Packed().file("pets/cats/1.txt", "miaow").tarGz());
        assertEquals(List.of("pets/cats/1.txt"), Drop.paths(scan("other.tar.gz")));
    }

    @Test
    void severalArchivesAndFilesKeepTheirNames() throws Exception {
        drop.bytes("train.zip", pets().zip())
                .bytes("test.tar.gz", new Packed().file("cats/9.txt", "hiss").tarGz())
                .text("val/dogs/7.txt", "whine");
        ImportPlan plan = scan("train.zip", "test.tar.gz", "val");
        assertEquals(
                List.of(
                        "test/cats/9.txt",
                        "train/cats/1.txt",
                        "train/cats/2.txt",
                        "train/dogs/1.txt",
                        "val/dogs/7.txt"),
                Drop.paths(plan));
        assertEquals(Split.TEST, plan.splits().get("test/cats/9.txt"));
        assertEquals("cats", plan.labels().get("train/cats/1.txt"));
        assertFalse(plan.files().getLast().temporary());
    }

    @Test
    void archivesAtTheTopOfADroppedFolderAreUnpacked() throws Exception {
        drop.bytes("all/train.zip", pets().zip())
                .bytes("all/test.zip", new Packed().file("cats/9.txt", "hiss").zip())
                .text("all/val/dogs/7.txt", "whine")
                .text("all/README.md", "about");
        ImportPlan plan = scan("all");
        assertEquals(Kind.TEXT, plan.description().kind());
        assertEquals(5, plan.files().size());
        assertEquals(Drop.paths(plan).stream().sorted().toList(), Drop.paths(plan));
        assertEquals("dogs", plan.labels().get("train/dogs/1.txt"));
        assertEquals(Split.VALIDATION, plan.splits().get("val/dogs/7.txt"));
    }

    @Test
    void whatLeadsOutOfTheArchiveIsNotUnpacked() throws Exception {
        Packed packed = pets().file("../../escaped.txt", "x")
                .file("cats/../../escaped.txt", "x")
                .file("/tmp/escaped.txt", "x")
                .file("C:/escaped.txt", "x")
                .link("cats/passwd.txt", "/etc/passwd")
                .link("out", "..");
        packed.special("cats/hard.txt", TarConstants.LF_LINK, "/etc/passwd")
                .special("cats/null.txt", TarConstants.LF_CHR, "")
                .special("cats/pipe.txt", TarConstants.LF_FIFO, "");
        drop.bytes("pets.tar.gz", packed.tarGz()).bytes("pets.zip", packed.zip());
        for (String name : List.of("pets.tar.gz", "pets.zip")) {
            ImportPlan plan = scan(name);
            assertEquals(List.of("cats/1.txt", "cats/2.txt", "dogs/1.txt"), Drop.paths(plan), name);
            assertTrue(Drop.reason(plan, name + "/../../escaped.txt").startsWith("leads out of the archive"));
            assertTrue(Drop.reason(plan, name + "/cats/../../escaped.txt").startsWith("leads out of the archive"));
            assertTrue(Drop.reason(plan, name + "/C:/escaped.txt").startsWith("has an absolute path"));
            assertEquals("is a link, which is not unpacked.", Drop.reason(plan, name + "/cats/passwd.txt"));
            assertEquals("is a link, which is not unpacked.", Drop.reason(plan, name + "/out"));
        }
        assertEquals(
                "is a device, which is not unpacked.", Drop.reason(scan("pets.tar.gz"), "pets.tar.gz/cats/null.txt"));
        assertEquals(
                "is a device, which is not unpacked.", Drop.reason(scan("pets.tar.gz"), "pets.tar.gz/cats/pipe.txt"));
        assertEquals(
                "is a link, which is not unpacked.", Drop.reason(scan("pets.tar.gz"), "pets.tar.gz/cats/hard.txt"));
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(List.of(), all.filter(p -> p.endsWith("escaped.txt")).toList());
        }
    }

    @Test
    void ofDuplicatesTheFirstIsTaken() throws Exception {
        drop.bytes(
                "pets.tar",
                pets().file("cats/1.txt", "second")
                        .file("cats/1.txt/x.txt", "below a file")
                        .tar());
        List<Path> sources = List.of(drop.path("pets.tar"));
        try (Dropped dropped = scanner.open(sources, new NullProgressMonitor())) {
            assertEquals(
                    "miaow", Files.readString(dropped.roots().getFirst().path().resolve("cats/1.txt")));
        }
        ImportPlan plan = scan("pets.tar");
        assertTrue(Drop.reason(plan, "pets.tar/cats/1.txt").startsWith("has the same name as another entry"));
        assertEquals(3, plan.files().size());
        assertEquals(2, plan.skipped().size());
    }

    @Test
    void encryptedEntriesAreSkipped() throws Exception {
        byte[] zip = pets().zip();
        setFlags(zip, 0x04034b50, 6, 1);
        setFlags(zip, 0x02014b50, 8, 1);
        drop.bytes("pets.zip", zip);
        ImportPlan plan = scan("pets.zip");
        assertEquals(List.of("cats/2.txt", "dogs/1.txt"), Drop.paths(plan));
        assertTrue(Drop.reason(plan, "pets.zip/cats/1.txt").startsWith("is encrypted"));
    }

    /** Sets bits in the first header that begins with this signature. */
    private static void setFlags(byte[] zip, int signature, int offset, int bits) {
        for (int i = 0; i < zip.length - 4; i++) {
            int found =
                    zip[i] & 0xff | (zip[i + 1] & 0xff) << 8 | (zip[i + 2] & 0xff) << 16 | (zip[i + 3] & 0xff) << 24;
            if (found == signature) {
                zip[i + offset] |= (byte) bits;
                return;
            }
        }
    }

    @Test
    void bombsAreRefusedAndTheRestGoesIn() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("cats/" + i + ".txt"));
                for (int k = 0; k < 80; k++) {
                    zip.write(zeros);
                }
            }
        }
        drop.bytes("bomb.zip", bomb.toByteArray()).bytes("pets.zip", pets().zip());
        ImportPlan plan = scan("bomb.zip", "pets.zip");
        assertEquals(3, plan.files().size());
        assertTrue(Drop.reason(plan, "bomb.zip").contains("250 times as large"), Drop.reason(plan, "bomb.zip"));
        String sentence = Drop.sentence(assertThrows(CoreException.class, () -> scan("bomb.zip")));
        assertTrue(sentence.contains("250 times as large"), sentence);
        assertNothingLeft();
    }

    @Test
    void anArchiveThatSaysItIsLargerThanTheDiskIsRefused() throws Exception {
        byte[] zip = new Packed().file("cats/1.txt", "miaow").zip();
        drop.bytes("vast.zip", zip).bytes("pets.zip", pets().zip());
        UnpackLimits limits = UnpackLimits.of(drop.path("vast.zip"), folder);
        RefusedArchiveException refused =
                assertThrows(RefusedArchiveException.class, () -> limits.announce(Long.MAX_VALUE));
        assertTrue(refused.getMessage().contains("free on the workspace's disk"), refused.getMessage());
    }

    @Test
    void archivesThatAreCutOffAreRefused() throws Exception {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        byte[] gz = pets().file("cats/noise.bin", noise).tarGz();
        byte[] tar = pets().file("cats/noise.bin", noise).tar();
        byte[] zip = pets().file("cats/noise.bin", noise).zip();
        drop.bytes("a.tar.gz", Arrays.copyOf(gz, gz.length - 1000))
                .bytes("b.tar", Arrays.copyOf(tar, 200_000))
                .bytes("c.zip", Arrays.copyOf(zip, zip.length - 300))
                .bytes("d.zip", new byte[0])
                .bytes("e.tgz", new byte[0])
                .text("f.zip", "no archive")
                .text("g.tar.gz", "no archive")
                .text("h.7z", "another archive")
                .bytes("pets.zip", pets().zip());
        ImportPlan plan = scan("a.tar.gz", "b.tar", "c.zip", "d.zip", "e.tgz", "f.zip", "g.tar.gz", "h.7z", "pets.zip");
        assertEquals(List.of("pets/cats/1.txt", "pets/cats/2.txt", "pets/dogs/1.txt"), Drop.paths(plan));
        assertEquals("is cut off; get it again.", Drop.reason(plan, "a.tar.gz"));
        assertEquals("is cut off; get it again.", Drop.reason(plan, "b.tar"));
        assertEquals("is cut off; get it again.", Drop.reason(plan, "e.tgz"));
        for (String name : List.of("c.zip", "d.zip", "f.zip", "g.tar.gz")) {
            assertTrue(Drop.reason(plan, name).endsWith("get it again."), Drop.reason(plan, name));
        }
        assertTrue(Drop.reason(plan, "h.7z").contains("make it a zip or tar.gz"));
    }

    @Test
    void damagedEntriesAreSkipped() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] zip =
                pets().file("cats/noise.bin", noise).file("dogs/2.txt", "growl").zip();
        zip[zip.length / 2] ^= 1;
        drop.bytes("pets.zip", zip);
        ImportPlan plan = scan("pets.zip");
        assertEquals("is damaged in the archive.", Drop.reason(plan, "pets.zip/cats/noise.bin"));
        assertEquals(List.of("cats/1.txt", "cats/2.txt", "dogs/1.txt", "dogs/2.txt"), Drop.paths(plan));
    }

    @Test
    void namesInOtherCharactersAreRead() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(old, Charset.forName("IBM437"))) {
            zip.putNextEntry(new ZipEntry("größe/1.txt"));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        drop.bytes("old.zip", old.toByteArray());
        assertEquals(List.of("größe/1.txt"), Drop.paths(scan("old.zip")));
        Packed emoji = new Packed().file("\ud83d\ude00/" + "ä".repeat(125) + ".txt", "x");
        drop.bytes("new.zip", emoji.zip()).bytes("new.tar.gz", emoji.tarGz());
        assertEquals(
                Map.of("\ud83d\ude00/" + "ä".repeat(125) + ".txt", "\ud83d\ude00"),
                scan("new.zip").labels());
        assertEquals(
                Map.of("\ud83d\ude00/" + "ä".repeat(125) + ".txt", "\ud83d\ude00"),
                scan("new.tar.gz").labels());
    }

    @Test
    void storedEntriesAndWhatStandsBeforeAnArchiveAreRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("#!/bin/sh\necho unpacks itself\n".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        CRC32 crc = new CRC32();
        crc.update(noise);
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            ZipEntry entry = new ZipEntry("a/noise.bin");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(noise.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(noise);
            zip.putNextEntry(new ZipEntry("a/empty.bin"));
            zip.setComment("PK\u0005\u0006 is not the end of it");
        }
        out.write(zipped.toByteArray());
        drop.bytes("self.zip", out.toByteArray());
        try (Dropped dropped = scanner.open(List.of(drop.path("self.zip")), new NullProgressMonitor())) {
            assertArrayEquals(
                    noise, Files.readAllBytes(dropped.roots().getFirst().path().resolve("a/noise.bin")));
        }
        ImportPlan plan = scan("self.zip");
        assertEquals(
                List.of("a/empty.bin", "a/noise.bin"),
                Drop.paths(plan),
                () -> plan.skipped().toString());
    }

    @Test
    void archivesOfMoreThan65535FilesAreRead() throws Exception {
        Packed packed = new Packed();
        for (int i = 0; i < 66_000; i++) {
            packed.file("a/" + i, "x");
        }
        drop.bytes("many.zip", packed.zip());
        assertEquals(66_000, scan("many.zip").files().size());
    }

    @Test
    void noDamageIsWorseThanASentence() throws Exception {
        Random random = new Random(7);
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        for (String name : List.of("fuzz.zip", "fuzz.tar", "fuzz.tar.gz")) {
            Packed packed = pets().file("cats/noise.bin", noise).link("cats/link", "1.txt");
            byte[] good = name.endsWith("zip") ? packed.zip() : name.endsWith("gz") ? packed.tarGz() : packed.tar();
            for (int round = 0; round < 200; round++) {
                byte[] bad = good.clone();
                for (int i = 0; i <= round % 8; i++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                drop.bytes(name, round % 10 == 9 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad);
                try (Dropped dropped = scanner.open(List.of(drop.path(name)), new NullProgressMonitor())) {
                    dropped.skipped().forEach(s -> assertTrue(s.reason().endsWith("."), s::toString));
                }
            }
        }
        assertNothingLeft();
        try (Stream<Path> outside = Files.list(folder)) {
            assertEquals(
                    List.of(folder.resolve("dropped"), folder.resolve("workspace")),
                    outside.sorted().toList());
        }
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        drop.bytes("pets.zip", pets().zip());
        NullProgressMonitor monitor = new NullProgressMonitor() {
            private int asked;

            @Override
            public boolean isCanceled() {
                return ++asked > 3;
            }
        };
        assertThrows(OperationCanceledException.class, () -> scanner.open(List.of(drop.path("pets.zip")), monitor));
        assertNothingLeft();
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws Exception {
        Process process =
                new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        process.waitFor();
        Path mine = Temporary.folder(workspace.projects());
        Path dead = mine.resolveSibling(mine.getFileName()
                .toString()
                .replace("-" + ProcessHandle.current().pid() + "-", "-" + process.pid() + "-"));
        Files.move(mine, dead);
        Files.writeString(dead.resolve("half.txt"), "half");
        drop.bytes("pets.zip", pets().zip());
        scan("pets.zip");
        assertFalse(Files.exists(dead));
    }
}
