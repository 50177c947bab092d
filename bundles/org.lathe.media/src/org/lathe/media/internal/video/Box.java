package org.lathe.media.internal.video;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lathe.media.internal.Unreadable;

/**
 * A part of an MP4 file (ISO/IEC 14496-12), in memory.
 *
 * @param type four letters
 * @param body what it holds; each reader takes a view of its own, whose ends no read passes
 */
record Box(String type, ByteBuffer body) {
    private static final int MOST_CHILDREN = 10_000;

    Box(String type, ByteBuffer body) {
        this.type = type;
        this.body = body.slice();
    }

    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }

    /** The parts of this part, the first of which begins at a position. */
    List<Box> children(int from) throws Unreadable {
        List<Box> children = new ArrayList<>();
        ByteBuffer rest = body();
        if (from > rest.limit()) {
            throw new Unreadable("is damaged");
        }
        rest.position(from);
        while (rest.remaining() >= 8 && children.size() < MOST_CHILDREN) {
            long size = rest.getInt(rest.position()) & 0xffffffffL;
            String type = type(rest, rest.position() + 4);
            int header = 8;
            if (size == 1 && rest.remaining() >= 16) {
                size = rest.getLong(rest.position() + 8);
                header = 16;
            } else if (size == 0) {
                size = rest.remaining();
            }
            if (size < header || size > rest.remaining()) {
                throw new Unreadable("is damaged");
            }
            children.add(new Box(type, rest.slice(rest.position() + header, (int) size - header)));
            rest.position(rest.position() + (int) size);
        }
        return children;
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The first part on a path of types such as {@code mdia/minf/stbl}. */
    Optional<Box> find(String path) throws Unreadable {
        Box at = this;
        for (String wanted : path.split("/")) {
            Optional<Box> next = at.children(0).stream()
                    .filter(child -> child.type.equals(wanted))
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** A part without which nothing can be read. */
    Box need(String path) throws Unreadable {
        return find(path).orElseThrow(() -> new Unreadable("is damaged: its part " + path + " is missing"));
    }

    /** A table of so many bytes an entry, its head being the number of entries at a position. */
    ByteBuffer table(int countAt, int entryBytes) throws Unreadable {
        ByteBuffer table = body();
        if (table.limit() < countAt + 4) {
            throw new Unreadable("is damaged");
        }
        long bytes = (table.getInt(countAt) & 0xffffffffL) * entryBytes;
        if (bytes > table.limit() - countAt - 4) {
            throw new Unreadable("is damaged: its part " + type + " is shorter than it says");
        }
        return table.slice(countAt + 4, (int) bytes);
    }
}
