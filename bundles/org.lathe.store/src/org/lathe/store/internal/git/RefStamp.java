package org.lathe.store.internal.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A text that changes when a repository's branch or tags do, found by looking at a few small files only. */
public final class RefStamp {
    private static final String LINK = "ref: ";

    private RefStamp() {}

    /** Of a repository that is gone meanwhile, it is empty. */
    public static String of(Path gitDir) throws IOException {
        try {
            String head = Files.readString(gitDir.resolve("HEAD")).strip();
            String branch = head.startsWith(LINK) ? read(gitDir.resolve(head.substring(LINK.length()))) : head;
            return branch + " " + change(gitDir.resolve("packed-refs"));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String read(Path ref) throws IOException {
        try {
            return Files.readString(ref).strip();
        } catch (NoSuchFileException e) {
            return ""; // it stands in packed-refs, or there is no commit yet
        }
    }

    /** The file is replaced as a whole at every change. */
    private static String change(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
