package org.lathe.media.internal.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.lathe.media.internal.FileBytes;
import org.lathe.media.internal.Unreadable;

/** MP4 and QuickTime files (ISO/IEC 14496-12): finds the description and in it the pictures. */
final class Mp4 {
    private static final int MOST_PARTS = 1_000_000;
    private static final long LARGEST_DESCRIPTION = 128L << 20;

    private Mp4() {}

    /** @throws Unreadable when there are no pictures that could be decoded, or some are missing */
    static VideoTrack read(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.size() == 0) {
            throw new Unreadable("is empty");
        }
        Box description = description(bytes);
        Optional<Box> pictures = Optional.empty();
        for (Box track : description.children(0)) {
            if (track.type().equals("trak") && pictures.isEmpty() && holdsPictures(track)) {
                pictures = Optional.of(track);
            }
        }
        if (pictures.isEmpty()) {
            throw new Unreadable("holds no video stream");
        }
        VideoTrack track = VideoTrack.read(pictures.get(), bytes.size());
        if (track.samples().count() == 0) {
            throw new Unreadable(
                    description.find("mvex").isPresent()
                            ? "is a video in fragments, which cannot be read; convert it to a plain MP4"
                            : "holds no pictures");
        }
        return track;
    }

    private static boolean holdsPictures(Box track) throws Unreadable {
        ByteBuffer handler = track.need("mdia/hdlr").body();
        return handler.limit() >= 12 && Box.type(handler, 8).equals("vide");
    }

    private static Box description(FileBytes bytes) throws IOException, Unreadable {
        long at = 0;
        for (int i = 0; i < MOST_PARTS && at + 8 <= bytes.size(); i++) {
            long size = bytes.u32(at);
            int header = 8;
            if (size == 1) {
                size = bytes.u64(at + 8);
                header = 16;
            } else if (size == 0) {
                size = bytes.size() - at;
            }
            if (i == 0 && !isFirst(bytes)) {
                throw new Unreadable(foreign(bytes));
            }
            if (size < header || size > bytes.size() - at) {
                throw new Unreadable("is cut off");
            }
            if (bytes.starts(at + 4, "moov")) {
                if (size > LARGEST_DESCRIPTION) {
                    throw new Unreadable("is too long or damaged");
                }
                return new Box("moov", ByteBuffer.wrap(bytes.bytes(at + header, (int) size - header)));
            }
            at += size;
        }
        throw new Unreadable(bytes.size() < 8 ? "holds no video" : "is cut off: its description is missing");
    }

    private static boolean isFirst(FileBytes bytes) throws IOException, Unreadable {
        for (String type : new String[] {"ftyp", "moov", "mdat", "free", "skip", "wide", "pnot"}) {
            if (bytes.starts(4, type)) {
                return true;
            }
        }
        return false;
    }

    private static String foreign(FileBytes bytes) throws IOException, Unreadable {
        if (bytes.starts(0, "version https://git-lfs")) {
            return "is a Git LFS pointer instead of the video; fetch the real files first (git lfs pull)";
        }
        String name = bytes.starts(0, "\u001aE\u00df\u00a3")
                ? "a Matroska or WebM"
                : bytes.starts(8, "AVI ")
                        ? "an AVI"
                        : bytes.starts(0, "FLV") ? "an FLV" : bytes.starts(0, "OggS") ? "an Ogg" : "";
        return name.isEmpty()
                ? "holds no video"
                : "is " + name + " file, which cannot be read; convert it to MP4 with H.264";
    }
}
