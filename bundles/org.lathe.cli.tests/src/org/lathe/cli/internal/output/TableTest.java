package org.lathe.cli.internal.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsByCharactersNotCodeUnits() {
        Table table = new Table().text("NAME").number("N");
        table.row("für 😀", "1");
        table.row("x", "1,000");
        assertEquals(List.of("NAME       N", "für 😀      1", "x      1,000"), table.lines());
    }

    @Test
    void keepsEachRowOnOneLine() {
        Table table = new Table().text("NOTE");
        table.row("two\n  lines");
        assertEquals(List.of("NOTE", "two lines"), table.lines());
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> new Table().text("A").row("a", "b"));
    }
}
