package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * What a check of every byte of a version found.
 *
 * @param objects that were read and hashed; equal files are one object
 * @param bytes that were read
 * @param damage what is not as it was written, by path; empty when all is well
 */
public record Verification(long objects, long bytes, List<Damage> damage) {
    public Verification {
        damage = List.copyOf(damage);
    }

    public boolean ok() {
        return damage.isEmpty();
    }

    /**
     * A file that is not as it was written.
     *
     * @param path of the sample (or of the file of rows) below {@code data/}, or of a file beside {@code data/}
     * @param oid of the object that should hold its bytes
     * @param fault what is wrong with it
     */
    public record Damage(String path, String oid, Fault fault) {}

    /** What is wrong with an object. */
    public enum Fault {
        /** It is not on this machine. */
        @SerializedName("missing")
        MISSING,
        /** Its bytes are not those it was named after. */
        @SerializedName("damaged")
        DAMAGED
    }
}
