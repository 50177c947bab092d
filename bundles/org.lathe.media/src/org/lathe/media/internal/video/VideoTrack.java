package org.lathe.media.internal.video;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lathe.media.internal.Unreadable;

/**
 * The pictures of an MP4 file.
 *
 * @param format of the pictures as they are encoded
 * @param turn by how many degrees, clockwise, they are turned to be shown
 * @param timeScale units of time a second
 * @param parameters the decoder's, each beginning with its type
 * @param lengthBytes how many bytes tell the length of each part of a picture
 * @param samples where the pictures lie
 */
record VideoTrack(
        H264Format format, int turn, long timeScale, List<byte[]> parameters, int lengthBytes, SampleTable samples) {
    private static final int ENTRY_FIELDS = 78;

    double seconds() {
        return (double) samples.duration() / timeScale;
    }

    /** @param track the {@code trak} part */
    static VideoTrack read(Box track, long fileSize) throws Unreadable {
        Box table = track.need("mdia/minf/stbl");
        List<Box> entries = table.need("stsd").children(8);
        if (entries.isEmpty()) {
            throw new Unreadable("is damaged");
        }
        Box entry = entries.getFirst();
        if (!entry.type().equals("avc1") && !entry.type().equals("avc3")) {
            throw new Unreadable(foreign(entry.type()));
        }
        Box settings = entry.children(ENTRY_FIELDS).stream()
                .filter(child -> child.type().equals("avcC"))
                .findFirst()
                .orElseThrow(() -> new Unreadable("is damaged: its part avcC is missing"));
        try {
            List<byte[]> parameters = parameters(settings.body());
            return new VideoTrack(
                    format(parameters),
                    turn(track.need("tkhd").body()),
                    timeScale(track.need("mdia/mdhd").body()),
                    parameters,
                    (settings.body().get(4) & 3) + 1,
                    SampleTable.read(table, fileSize));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new Unreadable("is damaged", e);
        }
    }

    /** That of the first set; others must be the same for the decoder's sake. */
    private static H264Format format(List<byte[]> parameters) throws Unreadable {
        H264Format format = H264Format.read(parameters.getFirst());
        H264Guard guard = new H264Guard(format);
        for (byte[] parameter : parameters) {
            if (!H264Guard.isFormat(parameter[0]) && !H264Guard.isPictures(parameter[0])) {
                throw new Unreadable("is damaged: its decoder's settings are none");
            }
            guard.check(ByteBuffer.wrap(parameter));
        }
        return format;
    }

    private static String foreign(String type) {
        String name = switch (type) {
            case "hvc1", "hev1" -> "HEVC (H.265)";
            case "av01" -> "AV1";
            case "vp09" -> "VP9";
            case "mp4v" -> "MPEG-4 part 2";
            case "apcn", "apch", "apcs", "apco", "ap4h" -> "ProRes";
            case "encv" -> "a protected form";
            default -> "'" + type.replaceAll("[^ -~]", "?") + "'";
        };
        return "is encoded in " + name + ", which cannot be read; convert it to H.264";
    }

    /** The sequence and picture parameter sets of an {@code avcC} part (ISO/IEC 14496-15). */
    private static List<byte[]> parameters(ByteBuffer settings) throws Unreadable {
        List<byte[]> parameters = new ArrayList<>();
        settings.position(5);
        int sequences = settings.get() & 0x1f;
        for (int i = 0; i < sequences; i++) {
            parameters.add(parameter(settings));
        }
        int pictures = settings.get() & 0xff;
        for (int i = 0; i < pictures; i++) {
            parameters.add(parameter(settings));
        }
        if (sequences == 0 || pictures == 0) {
            throw new Unreadable("is damaged: its decoder's settings are missing");
        }
        return parameters;
    }

    private static byte[] parameter(ByteBuffer settings) throws Unreadable {
        byte[] parameter = new byte[settings.getShort() & 0xffff];
        if (parameter.length == 0) {
            throw new Unreadable("is damaged");
        }
        settings.get(parameter);
        return parameter;
    }

    private static int turn(ByteBuffer header) {
        int matrix = header.get(0) == 1 ? 52 : 40;
        int a = Integer.signum(header.getInt(matrix));
        int b = Integer.signum(header.getInt(matrix + 4));
        return b > 0 && a == 0 ? 90 : a < 0 && b == 0 ? 180 : b < 0 && a == 0 ? 270 : 0;
    }

    private static long timeScale(ByteBuffer header) throws Unreadable {
        long scale = header.getInt(header.get(0) == 1 ? 20 : 12) & 0xffffffffL;
        if (scale == 0) {
            throw new Unreadable("is damaged: its time has no scale");
        }
        return scale;
    }
}
