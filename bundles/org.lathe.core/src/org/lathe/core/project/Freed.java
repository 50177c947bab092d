package org.lathe.core.project;

/**
 * What a garbage collection took away on this machine.
 *
 * @param objects files that nothing needed any more
 * @param bytes by which the project became smaller
 */
public record Freed(long objects, long bytes) {
    public static final Freed NOTHING = new Freed(0, 0);

    public Freed plus(Freed other) {
        return new Freed(objects + other.objects, bytes + other.bytes);
    }
}
