package org.lathe.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Files to import: random bytes, which nothing can compress or share.
 *
 * @param folder where they are
 * @param files how many
 * @param bytes of all
 */
record ImportData(Path folder, int files, long bytes) {
    private static final int FOLDERS = 20;
    private static final int SMALL = 100_000;
    private static final int LARGE_FILES = 2;
    private static final long LARGE = 1_000_000_000;

    /** 20,000 files of about 100 kB in 20 folders and 2 of 1 GB, or a share of that. */
    static ImportData mixed(Path folder, double share) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int files = (int) Math.max(FOLDERS, 20_000 * share);
        long bytes = 0;
        for (int i = 0; i < files; i++) {
            byte[] content = new byte[SMALL * 3 / 4 + random.nextInt(SMALL / 2)];
            random.nextBytes(content);
            Path file = folder.resolve("c" + i % FOLDERS).resolve(i + ".bin");
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            bytes += content.length;
        }
        byte[] part = new byte[1 << 20];
        for (int i = 0; i < LARGE_FILES; i++) {
            try (OutputStream out =
                    Files.newOutputStream(folder.resolve("c" + i).resolve("large.bin"))) {
                for (long left = (long) (LARGE * share); left > 0; left -= part.length) {
                    random.nextBytes(part);
                    int length = (int) Math.min(part.length, left);
                    out.write(part, 0, length);
                    bytes += length;
                }
            }
        }
        return new ImportData(folder, files + LARGE_FILES, bytes);
    }

    /** Tiny files with names of 36 characters in one folder. */
    static ImportData tiny(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        for (int i = 0; i < files; i++) {
            byte[] content = ("sample " + i).getBytes(StandardCharsets.US_ASCII);
            Files.write(folder.resolve(String.format("%032x.bin", i * 0x9E3779B97F4A7C15L)), content);
            bytes += content.length;
        }
        return new ImportData(folder, files, bytes);
    }

    String words() {
        return String.format(Locale.ROOT, "%.1f GB in %,d files", bytes / 1e9, files);
    }
}
