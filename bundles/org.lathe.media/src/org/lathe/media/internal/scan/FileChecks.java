package org.lathe.media.internal.scan;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lathe.core.dataset.Kind;
import org.lathe.media.internal.image.ImageCheck;
import org.lathe.media.internal.sound.SoundCheck;
import org.lathe.media.internal.video.VideoCheck;

/** Looks at a file's beginning and end, enough to say whether it is a whole one of its kind, without decoding it. */
@FunctionalInterface
interface FileChecks {
    /** Formats that cannot be read, by extension, and what to make of them. */
    Map<String, String> FOREIGN = Map.of(
            "mkv", "is a Matroska video, which cannot be read; convert it to MP4 (H.264).",
            "webm", "is a WebM video, which cannot be read; convert it to MP4 (H.264).",
            "avi", "is an AVI video, which cannot be read; convert it to MP4 (H.264).",
            "wmv", "is a Windows Media video, which cannot be read; convert it to MP4 (H.264).",
            "mpg", "is an MPEG-1 or MPEG-2 video, which cannot be read; convert it to MP4 (H.264).",
            "mpeg", "is an MPEG-1 or MPEG-2 video, which cannot be read; convert it to MP4 (H.264).",
            "wma", "is a Windows Media sound, which cannot be read; convert it to FLAC or WAV.",
            "m4a", "is an AAC sound, which cannot be read; convert it to FLAC or WAV.",
            "aac", "is an AAC sound, which cannot be read; convert it to FLAC or WAV.");

    /** Why the file cannot be used, in words that follow its name; absent when nothing is wrong. */
    Optional<String> problem(Path file);

    /** The check for a dataset's samples. */
    static FileChecks of(Kind kind) {
        FileChecks whole = switch (kind) {
            case IMAGE -> ImageCheck::problem;
            case TEXT -> TextCheck::problem;
            case SOUND -> SoundCheck::problem;
            case VIDEO -> VideoCheck::problem;
            case TABLE, FILES -> file -> Optional.empty();
        };
        return file -> {
            String foreign = kind == Kind.FILES
                    ? null
                    : FOREIGN.get(FileKind.extension(file.getFileName().toString()));
            return foreign == null ? whole.problem(file) : Optional.of(foreign);
        };
    }
}
