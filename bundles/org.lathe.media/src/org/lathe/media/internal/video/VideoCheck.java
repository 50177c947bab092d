package org.lathe.media.internal.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lathe.core.Failures;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** Whether a file is a whole video that can be decoded, found by its description, without decoding it. */
public final class VideoCheck {
    private VideoCheck() {}

    /** Why the file cannot be used, in words that follow its name; absent when nothing is wrong. */
    public static Optional<String> problem(Path file) {
        try (FileBytes bytes = new FileBytes(file)) {
            Mp4.read(bytes);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.getMessage() + ".");
        } catch (IOException e) {
            return Optional.of("cannot be read: " + Failures.reason(e));
        }
    }
}
