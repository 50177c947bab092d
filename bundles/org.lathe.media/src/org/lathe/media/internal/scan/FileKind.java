package org.lathe.media.internal.scan;

import java.util.Locale;
import java.util.Set;

/** What a file is by its name. */
enum FileKind {
    IMAGE,
    TABLE,
    OTHER;

    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp");
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab");
    /** Names that are tables as likely as anything else, and taken for one when such a file is dropped by itself. */
    private static final Set<String> PLAIN_TEXT = Set.of("txt", "data", "dat");

    /** @param alone whether the file itself was dropped, not a folder that it lies in */
    static FileKind of(String path, boolean alone) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
            String inner = extension(name);
            return TABLES.contains(inner) || alone && PLAIN_TEXT.contains(inner) ? TABLE : OTHER;
        }
        String extension = extension(name);
        if (IMAGES.contains(extension)) {
            return IMAGE;
        }
        return TABLES.contains(extension) || alone && PLAIN_TEXT.contains(extension) ? TABLE : OTHER;
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }
}
