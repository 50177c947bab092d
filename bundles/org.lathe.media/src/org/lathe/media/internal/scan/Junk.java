package org.lathe.media.internal.scan;

import java.util.Locale;
import java.util.Optional;

/** Names that are no data: they belong to git, to the operating system or to a tool, or no other system could hold them. */
final class Junk {
    private Junk() {}

    /** Why a file or folder of this name is left out, in words that follow its name. */
    static Optional<String> problem(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case ".git", ".gitattributes", ".gitmodules", ".gitignore", ".gitkeep", ".lfsconfig", "git~1" ->
                Optional.of("belongs to git.");
            case ".ds_store", "thumbs.db", "desktop.ini", "__macosx" -> Optional.of("belongs to the operating system.");
            case ".ipynb_checkpoints", "__pycache__", ".cache", ".huggingface" -> Optional.of("belongs to a tool.");
            default -> {
                if (name.startsWith("._")) {
                    yield Optional.of("belongs to the operating system.");
                }
                boolean odd = name.indexOf('\\') >= 0
                        || name.indexOf('\ufffd') >= 0
                        || name.chars().anyMatch(c -> c < ' ' || c == 0x7f);
                yield odd
                        ? Optional.of(
                                "has a name that other systems cannot hold (a backslash or a control character); rename it.")
                        : Optional.empty();
            }
        };
    }
}
