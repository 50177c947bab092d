package org.lathe.media.internal.table;

/** How much text all columns of a table together may keep while their values are looked at. */
final class TextBudget {
    /** What a text costs beside its characters. */
    private static final int OVERHEAD = 48;

    private long left;

    TextBudget(long bytes) {
        left = bytes;
    }

    /** Takes the room for one text; false when there is none. */
    boolean take(int characters) {
        left -= characters + OVERHEAD;
        return left >= 0;
    }
}
