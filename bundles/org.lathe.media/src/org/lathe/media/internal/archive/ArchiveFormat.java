package org.lathe.media.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The archives that are unpacked, known by their names. */
enum ArchiveFormat {
    ZIP(".zip"),
    TAR(".tar"),
    TAR_GZ(".tar.gz", ".tgz");

    /** Names that people give to other archives. */
    private static final List<String> FOREIGN = List.of(
            ".7z", ".rar", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz", ".tar.zst", ".tzst", ".tar.z", ".tar.lz4");

    private final List<String> endings;

    ArchiveFormat(String... endings) {
        this.endings = List.of(endings);
    }

    static Optional<ArchiveFormat> of(Path file) {
        String name = lower(file);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(e -> name.endsWith(e) && name.length() > e.length()))
                .findFirst();
    }

    /** Whether the name is that of an archive that cannot be unpacked here. */
    static boolean isForeign(Path file) {
        return FOREIGN.stream().anyMatch(lower(file)::endsWith);
    }

    private static String lower(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** The archive's name without its ending. */
    String baseName(Path file) {
        String name = file.getFileName().toString();
        return endings.stream()
                .filter(lower(file)::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    ArchiveReader open(Path file) throws IOException {
        return switch (this) {
            case ZIP -> new ZipReader(file);
            case TAR -> TarReader.plain(file);
            case TAR_GZ -> TarReader.gzip(file);
        };
    }
}
