package org.lathe.workbench.datasets.samples;

import java.util.Locale;
import java.util.Set;
import org.lathe.core.dataset.Kind;

/** What a file of a mixed folder most likely is, by its name: how it is shown, nothing more. */
public final class FileKinds {
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");
    private static final Set<String> SOUNDS = Set.of("wav", "flac", "ogg", "oga", "mp3");
    private static final Set<String> VIDEOS = Set.of("mp4", "m4v", "mov");
    private static final Set<String> TEXTS = Set.of(
            "txt", "md", "csv", "tsv", "json", "jsonl", "xml", "yaml", "yml", "html", "py", "java", "log", "toml",
            "ini", "cfg", "sh", "rst", "tex", "srt", "vtt", "js", "c", "h", "cpp");

    private FileKinds() {}

    public static Kind of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (IMAGES.contains(end)) {
            return Kind.IMAGE;
        }
        if (SOUNDS.contains(end)) {
            return Kind.SOUND;
        }
        if (VIDEOS.contains(end)) {
            return Kind.VIDEO;
        }
        return TEXTS.contains(end) ? Kind.TEXT : Kind.FILES;
    }
}
