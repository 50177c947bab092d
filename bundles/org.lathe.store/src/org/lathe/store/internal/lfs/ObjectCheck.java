package org.lathe.store.internal.lfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.lathe.core.dataset.Verification.Fault;

/** Reads objects whole and compares them with their names. Not thread-safe. */
public final class ObjectCheck {
    private final LfsStore store;
    private final LongConsumer progress;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[1 << 18];

    /** @param progress told how many bytes were read just now; may throw to stop */
    public ObjectCheck(LfsStore store, LongConsumer progress) {
        this.store = store;
        this.progress = progress;
    }

    /** What is wrong with the object, if anything. */
    public Optional<Fault> check(Pointer pointer) {
        if (pointer.size() == 0) {
            return Optional.empty();
        }
        Path file = store.path(pointer.oid());
        digest.reset();
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                progress.accept(n);
            }
            boolean same = HexFormat.of().formatHex(digest.digest()).equals(pointer.oid())
                    && Files.size(file) == pointer.size();
            return same ? Optional.empty() : Optional.of(Fault.DAMAGED);
        } catch (NoSuchFileException e) {
            return Optional.of(Fault.MISSING);
        } catch (IOException e) {
            return Optional.of(Fault.DAMAGED); // the disk cannot read it: that is what is wrong with it
        }
    }
}
