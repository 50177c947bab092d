package org.lathe.store.internal.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.lathe.core.dataset.Verification.Fault;

/** Reads git objects whole and compares them with their names, which git itself does not when it reads. */
public final class ObjectHash implements AutoCloseable {
    private final ObjectReader reader;
    private final ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();

    public ObjectHash(ObjectReader reader) {
        this.reader = reader;
    }

    /** What a check found: the object's bytes, or what is wrong with it. */
    public record Checked(byte[] bytes, Optional<Fault> fault) {
        static Checked faulty(Fault fault) {
            return new Checked(new byte[0], Optional.of(fault));
        }
    }

    /** Of an object whose bytes are wanted: a tree, a pointer, a list. */
    public Checked check(ObjectId id, int type) {
        try {
            byte[] bytes = reader.open(id, type).getCachedBytes(Integer.MAX_VALUE - 8);
            return formatter.idFor(type, bytes).equals(id)
                    ? new Checked(bytes, Optional.empty())
                    : Checked.faulty(Fault.DAMAGED);
        } catch (MissingObjectException e) {
            return Checked.faulty(Fault.MISSING);
        } catch (IOException | RuntimeException e) {
            return Checked.faulty(Fault.DAMAGED); // however it is broken, git cannot read it
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
