package org.lathe.store.internal.lfs;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.lathe.core.io.AtomicFiles;

/**
 * Which files were taken in before: what they looked like, and the object that holds their bytes. With it an import that
 * was killed goes on where it was, and one of a folder that hardly changed reads only what did. A line is added once
 * its object is in its place; any number of processes add lines; a torn or damaged line counts for nothing, and losing
 * the journal costs time only.
 */
public final class IntakeJournal {
    /** Bytes of a {@link FileStamp#fingerprint}. */
    static final int FINGERPRINT = 16;

    private static final int OID = 32;
    private static final int RECORD = FINGERPRINT + OID;
    /** In Base64, with its end. */
    private static final int LINE = ((RECORD + Integer.BYTES) * 8 + 5) / 6 + 1;

    private final Path file;
    private byte[] records = new byte[0];
    private int size;
    /** Record numbers by fingerprint, one more than the number so that 0 is free; open addressing. */
    private int[] slots = new int[2];

    private IntakeJournal(Path file) {
        this.file = file;
    }

    /** Reads what is there. */
    static IntakeJournal open(LfsStore store) throws IOException {
        IntakeJournal journal = new IntakeJournal(store.journal());
        journal.load();
        return journal;
    }

    private void load() throws IOException {
        long lines;
        try {
            lines = Files.size(file) / LINE + 1;
        } catch (NoSuchFileException e) {
            return;
        }
        records = new byte[(int) Math.min(lines * RECORD, Integer.MAX_VALUE - 64)];
        slots = new int[Math.max(2, Integer.highestOneBit((int) Math.min(lines, 1 << 28)) * 4)];
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                decode(line).ifPresent(this::put);
            }
        }
    }

    private static Optional<byte[]> decode(String line) {
        if (line.length() != LINE - 1) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(line + "=".repeat((4 - line.length() % 4) % 4));
            boolean whole = ByteBuffer.wrap(bytes, RECORD, Integer.BYTES).getInt() == checksum(bytes);
            return whole ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // damaged
        }
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record, 0, RECORD);
        return (int) checksum.getValue();
    }

    private void put(byte[] record) {
        if ((size + 1) * RECORD > records.length) {
            return; // somebody adds to it while it is read
        }
        int slot = slot(record);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, record)) {
            slot = (slot + 1) & slots.length - 1;
        }
        System.arraycopy(record, 0, records, size * RECORD, RECORD);
        slots[slot] = ++size; // of two lines the later one counts
    }

    private int slot(byte[] fingerprint) {
        return ByteBuffer.wrap(fingerprint).getInt() & slots.length - 1;
    }

    private boolean isAt(int record, byte[] fingerprint) {
        int at = record * RECORD;
        return Arrays.equals(records, at, at + FINGERPRINT, fingerprint, 0, FINGERPRINT);
    }

    /** The name of the object that holds a file's bytes, if it was taken in as it looks now. */
    Optional<String> find(byte[] fingerprint) {
        for (int slot = slot(fingerprint); slots[slot] != 0; slot = (slot + 1) & slots.length - 1) {
            int record = slots[slot] - 1;
            if (isAt(record, fingerprint)) {
                int at = record * RECORD + FINGERPRINT;
                return Optional.of(HexFormat.of().formatHex(records, at, at + OID));
            }
        }
        return Optional.empty();
    }

    /** Lets go of what was read; lines can still be added. */
    void forget() {
        size = 0;
        records = new byte[0];
        slots = new int[2];
    }

    /** A line to add. */
    record Line(byte[] fingerprint, String oid) {
        private byte[] encoded() {
            byte[] record = Arrays.copyOf(fingerprint, RECORD + Integer.BYTES);
            System.arraycopy(HexFormat.of().parseHex(oid), 0, record, FINGERPRINT, OID);
            ByteBuffer.wrap(record).putInt(RECORD, checksum(record));
            return Base64.getEncoder().withoutPadding().encode(record);
        }
    }

    /** Adds lines at the end, after a line end: what stands there may be torn. */
    void append(Iterable<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Line line : lines) {
            out.write('\n');
            out.writeBytes(line.encoded());
        }
        if (out.size() == 0) {
            return;
        }
        out.write('\n');
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
        }
    }

    /** Leaves out lines whose objects are gone. Nobody may add lines meanwhile. */
    public static void prune(LfsStore store, Predicate<String> isThere) throws IOException {
        Path file = store.journal();
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            AtomicFiles.write(file, out -> {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Optional<byte[]> record = decode(line);
                    if (record.isPresent()
                            && isThere.test(HexFormat.of().formatHex(record.get(), FINGERPRINT, RECORD))) {
                        out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            });
        }
    }
}
