package org.lathe.workbench.datasets.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Rectangle area = new Rectangle(0, 0, 832, 632);

    @Test
    void aPictureIsWholeFirstAndWhatIsPointedAtStays() {
        Viewport viewport = new Viewport();
        viewport.reset(1600, 1200);
        assertEquals(new Rectangle(16, 16, 800, 600), viewport.place(area));
        viewport.zoom(area, 2, 216, 116);
        // a quarter and a sixth into the picture, before and after
        Rectangle place = viewport.place(area);
        assertEquals(1600, place.width);
        assertEquals(216, place.x + place.width / 4);
        assertEquals(116, place.y + place.height / 6);
        viewport.toggle(area, 0, 0);
        assertEquals(new Rectangle(16, 16, 800, 600), viewport.place(area));
        viewport.toggle(area, 416, 316);
        assertEquals(1, viewport.scale(area));
    }

    @Test
    void itCannotBeLost() {
        Viewport viewport = new Viewport();
        viewport.reset(100, 100);
        viewport.move(area, -100_000, 100_000);
        assertTrue(viewport.place(area).intersects(area));
    }
}
