package org.lathe.media.internal.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.lathe.core.dataset.Kind;
import org.lathe.media.internal.image.ImageCheck;
import org.lathe.media.internal.sound.SoundCheck;
import org.lathe.media.internal.video.VideoCheck;

/** Looks at a file's beginning and end, enough to say whether it is a whole one of its kind, without decoding it. */
@FunctionalInterface
interface FileChecks {
    /** Why the file cannot be used, in words that follow its name; absent when nothing is wrong. */
    Optional<String> problem(Path file);

    /** The check for a dataset's samples. */
    static FileChecks of(Kind kind) {
        return switch (kind) {
            case IMAGE -> ImageCheck::problem;
            case SOUND -> SoundCheck::problem;
            case VIDEO -> VideoCheck::problem;
            case TEXT -> TextCheck::problem;
            case TABLE, FILES -> file -> Optional.empty();
        };
    }
}
