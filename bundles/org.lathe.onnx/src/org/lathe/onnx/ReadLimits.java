package org.lathe.onnx;

/**
 * How much of an untrusted model is taken into memory.
 *
 * @param bytes the file and its external data together, in bytes
 */
public record ReadLimits(long bytes) {
    /** A protobuf message, and so a model held in one, ends at 2 GiB. */
    private static final long PROTOBUF_LIMIT = Integer.MAX_VALUE;

    /** 1 GiB: every network that trains on one workstation's CPU, and most that a single GPU trains. */
    public static final ReadLimits DEFAULT = new ReadLimits(1L << 30);

    public ReadLimits {
        if (bytes <= 0 || bytes > PROTOBUF_LIMIT) {
            throw new IllegalArgumentException("limit in bytes: " + bytes);
        }
    }
}
