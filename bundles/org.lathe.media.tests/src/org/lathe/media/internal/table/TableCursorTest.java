package org.lathe.media.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.media.Drop;
import org.lathe.media.TablePreview;
import org.lathe.media.internal.MediaPreviews;

class TableCursorTest {
    @TempDir
    Path folder;

    private DatasetContent content() throws Exception {
        StringBuilder one = new StringBuilder("n,y\n");
        StringBuilder two = new StringBuilder("n,y\n");
        for (int i = 0; i < 100; i++) {
            (i < 60 ? one : two).append(i).append(i % 2 == 0 ? ",a\n\n" : ",b\n");
        }
        return Drop.content(new Drop(folder)
                .text("one.csv", one.toString())
                .text("two.csv", two.toString())
                .scan());
    }

    @Test
    void pagesOneAfterTheOtherAreTheWholeTable() throws Exception {
        DatasetContent content = content();
        try (TableCursor cursor = new TableCursor(content)) {
            List<TablePreview.Entry> rows = new ArrayList<>();
            boolean more = true;
            for (int from = 0; more; from += 7) {
                assertTrue(cursor.canRead(content, from));
                TablePreview page = cursor.page(from, 7);
                rows.addAll(page.rows());
                more = page.more();
                assertFalse(cursor.canRead(content, from));
            }
            assertEquals(100, rows.size());
            for (int i = 0; i < 100; i++) {
                assertEquals(Integer.toString(i), rows.get(i).values().getFirst());
                assertEquals(
                        i < 60 ? "one.csv#" + i : "two.csv#" + (i - 60),
                        rows.get(i).key());
            }
        }
    }

    @Test
    void previewsMayJumpBackAndForth() throws Exception {
        DatasetContent content = content();
        MediaPreviews previews = new MediaPreviews();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(110);
            int count = 1 + random.nextInt(20);
            List<List<String>> rows = previews.rows(content, from, count);
            assertEquals(Math.clamp(100 - from, 0, count), rows.size());
            for (int r = 0; r < rows.size(); r++) {
                assertEquals(Integer.toString(from + r), rows.get(r).getFirst());
            }
        }
        previews.closeTable();
    }
}
