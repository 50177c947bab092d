package org.lathe.media.internal.sound;

import java.io.IOException;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** The tags with title and pictures (ID3) that stand before and behind MP3 sounds, sometimes also of others. */
final class Id3 {
    private static final int OLD_TAG = 128;

    private Id3() {}

    /** Where the sound begins. */
    static long end(FileBytes bytes) throws IOException, Unreadable {
        long at = 0;
        while (bytes.starts(at, "ID3") && at + 10 <= bytes.size()) {
            long size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | bytes.u8(at + i) & 0x7f;
            }
            at += 10 + size;
        }
        return at;
    }

    /** Where the sound ends. */
    static long start(FileBytes bytes) throws IOException, Unreadable {
        long at = bytes.size() - OLD_TAG;
        return at > 0 && bytes.starts(at, "TAG") ? at : bytes.size();
    }
}
