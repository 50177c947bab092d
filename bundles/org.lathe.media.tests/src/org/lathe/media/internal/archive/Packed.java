package org.lathe.media.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives made for tests, honest and hostile. */
final class Packed {
    private final ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tarred = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(zipped);
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(tarred, StandardCharsets.UTF_8.name());

    Packed() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        zip.setFallbackToUTF8(true);
    }

    Packed file(String name, byte[] bytes) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(bytes);
        zip.closeArchiveEntry();
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
        return this;
    }

    Packed file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Packed link(String name, String target) throws IOException {
        ZipArchiveEntry inZip = new ZipArchiveEntry(name);
        inZip.setUnixMode(0120777);
        zip.putArchiveEntry(inZip);
        zip.write(target.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
        return special(name, TarConstants.LF_SYMLINK, target);
    }

    /** An entry that only a tar can have: a hard link, a device. */
    Packed special(String name, byte type, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
        return this;
    }

    byte[] zip() throws IOException {
        zip.close();
        return zipped.toByteArray();
    }

    byte[] tar() throws IOException {
        tar.close();
        return tarred.toByteArray();
    }

    byte[] tarGz() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(tar());
        }
        return packed.toByteArray();
    }
}
