package org.lathe.media.internal.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lathe.core.Failures;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * Whether a file is a whole image, found without decoding it: the header, the end marker, and the checksums where the
 * format has them. Decoding 20,000 photographs would take minutes.
 */
public final class ImageCheck {
    private ImageCheck() {}

    /** Why the file cannot be used, in words that follow its name; absent when nothing is wrong. */
    public static Optional<String> problem(Path file) {
        try (FileBytes bytes = new FileBytes(file)) {
            ImageHeader header = ImageHeader.read(bytes);
            switch (header.format()) {
                case "png" -> Png.check(bytes);
                case "jpeg" -> Jpeg.check(bytes, header);
                case "gif" -> Gif.check(bytes, header);
                case "webp" -> WebP.check(bytes);
                case "tiff" -> Tiff.check(bytes);
                default -> Bmp.check(bytes, header);
            }
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.getMessage() + ".");
        } catch (IOException e) {
            return Optional.of("cannot be read: " + Failures.reason(e));
        }
    }
}
