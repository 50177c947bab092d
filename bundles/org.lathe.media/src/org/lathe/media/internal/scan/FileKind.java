package org.lathe.media.internal.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lathe.core.dataset.Kind;

/** What a file is by its name. */
enum FileKind {
    IMAGE(Kind.IMAGE, "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "webp", "tif", "tiff"),
    SOUND(Kind.SOUND, "wav", "wave", "flac", "ogg", "oga", "mp3", "opus", "m4a", "aac", "wma", "aif", "aiff"),
    VIDEO(Kind.VIDEO, "mp4", "m4v", "mov", "mkv", "webm", "avi", "wmv", "mpg", "mpeg"),
    TEXT(Kind.TEXT, "txt", "text", "md", "rst"),
    TABLE(Kind.TABLE, "csv", "tsv", "tab", "jsonl", "ndjson", "parquet"),
    /** Without an extension: a text more often than not, as the messages of a newsgroup. */
    NAMELESS(Kind.FILES),
    /** Tells about the other files and is no sample beside them. */
    DOCUMENT(Kind.FILES),
    OTHER(Kind.FILES);

    /** Names that are tables as likely as anything else, and taken for one when such a file is dropped by itself. */
    private static final Set<String> PLAIN_TABLES = Set.of("data", "dat");

    private static final Pattern ABOUT =
            Pattern.compile("(readme|licen[cs]e|copying|notice|citation|changelog|authors|contributors)([-_.].*)?");

    private final Kind kind;
    private final Set<String> extensions;

    FileKind(Kind kind, String... extensions) {
        this.kind = kind;
        this.extensions = Set.of(extensions);
    }

    /** What a dataset of such files holds. */
    Kind kind() {
        return kind;
    }

    /** @param alone whether the file itself was dropped, not a folder that it lies in */
    static FileKind of(String file, boolean alone) {
        String name = file.toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        String extension = extension(packed ? name.substring(0, name.length() - 3) : name);
        boolean table = TABLE.extensions.contains(extension) && !(packed && extension.equals("parquet"));
        if (table || alone && (PLAIN_TABLES.contains(extension) || packed && TEXT.extensions.contains(extension))) {
            return TABLE;
        }
        if (packed) {
            return OTHER;
        }
        Optional<FileKind> known = Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
        if (!alone
                && (known.isEmpty() || known.get() == TEXT)
                && ABOUT.matcher(name).matches()) {
            return DOCUMENT;
        }
        return known.orElse(extension.isEmpty() ? NAMELESS : OTHER);
    }

    /** In small letters; empty for a name without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
