package org.lathe.media.internal.archive;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/**
 * Where the directory at a zip archive's end is (PKWARE's APPNOTE, with Zip64). It is read record by record, since one of
 * a million entries would fill the memory.
 *
 * @param start of the first record
 * @param end behind the last one
 * @param shift by how much all positions are off because something stands before the archive, a program that unpacks it
 */
record ZipDirectory(long start, long end, long shift) {
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR = 20;
    private static final int ZIP64_END = 56;

    static ZipDirectory find(FileBytes bytes) throws IOException, Unreadable {
        for (long at = bytes.size() - END; at >= Math.max(0, bytes.size() - END - LONGEST_COMMENT); at--) {
            if (bytes.starts(at, "PK\u0005\u0006") && at + END + bytes.u16little(at + 20) <= bytes.size()) {
                return at(bytes, at);
            }
        }
        throw new Unreadable(
                bytes.starts(0, "PK\u0003\u0004") ? "is cut off; get it again." : "is no zip archive; get it again.");
    }

    private static ZipDirectory at(FileBytes bytes, long end) throws IOException, Unreadable {
        if (bytes.u16little(end + 4) != 0 && bytes.u16little(end + 4) != 0xffff) {
            throw new Unreadable("is one of several parts of an archive; make it one archive, or import the folder.");
        }
        long length = bytes.u32little(end + 12);
        long start = bytes.u32little(end + 16);
        long behind = end;
        long locator = end - LOCATOR;
        if (locator >= 0 && bytes.starts(locator, "PK\u0006\u0007")) {
            long large = bytes.u64little(locator + 8);
            if (!bytes.starts(large, "PK\u0006\u0006")) {
                large = locator - ZIP64_END; // where it stands when something precedes the archive
            }
            if (large >= 0 && bytes.starts(large, "PK\u0006\u0006")) {
                length = bytes.u64little(large + 40);
                start = bytes.u64little(large + 48);
                behind = large;
            }
        }
        long shift = behind - length - start;
        if (length < 0 || start < 0 || shift < 0) {
            throw new Unreadable("is damaged; get it again.");
        }
        return new ZipDirectory(start + shift, behind, shift);
    }
}
