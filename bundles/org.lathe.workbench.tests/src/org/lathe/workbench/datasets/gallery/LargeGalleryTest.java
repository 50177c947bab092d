package org.lathe.workbench.datasets.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.lathe.core.dataset.Kind;
import org.lathe.workbench.datasets.samples.Fixtures;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.datasets.samples.SampleFilter;
import org.lathe.workbench.datasets.samples.SampleList;
import org.lathe.workbench.datasets.samples.Samples;

/** A million samples: what is drawn and asked for depends on the window, not on how many there are. */
class LargeGalleryTest {
    private static final int MILLION = 1_000_000;

    /** Counts what is asked for. */
    private static final class Counted implements Samples {
        private final Samples samples;
        private int asked;

        Counted(Samples samples) {
            this.samples = samples;
        }

        @Override
        public int size() {
            return samples.size();
        }

        @Override
        public Sample get(int index) {
            asked++;
            return samples.get(index);
        }

        @Override
        public OptionalInt indexOf(String key) {
            return samples.indexOf(key);
        }
    }

    @Test
    void aPaintAndAStepCostTheSameWhereverTheyAre(TestReporter reporter) {
        SampleList list = SampleList.of(Fixtures.images(MILLION));
        long before = System.nanoTime();
        int[] found = list.find(
                new SampleFilter(Optional.of("dog"), Optional.empty(), "99.PNG", false), new NullProgressMonitor());
        reporter.publishEntry("ms to filter a million", millis(before));
        assertEquals(MILLION / 100, found.length);

        Display display = Display.getDefault();
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(1_000, 800);
        ImageData pixels = new ImageData(96, 96, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        Gallery gallery = new Gallery(
                shell,
                Kind.IMAGE,
                (sample, width, height) -> device -> new Face.Still(new Image(device, pixels), Optional.empty()));
        Counted counted = new Counted(list);
        Image image = new Image(display, 1_000, 800);
        GC gc = new GC(image);
        try {
            shell.open();
            gallery.show(counted, IntStream.range(0, MILLION).toArray());
            assertEquals(MILLION, gallery.count());
            long slowest = 0;
            long all = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                gallery.getVerticalBar().setSelection(gallery.getVerticalBar().getMaximum() / 200 * i);
                counted.asked = 0;
                long start = System.nanoTime();
                paint(gallery, gc);
                slowest = Math.max(slowest, System.nanoTime() - start);
                assertTrue(counted.asked > 20 && counted.asked < 150, "Asked for " + counted.asked + " samples");
            }
            reporter.publishEntry("ms for a paint", String.valueOf((System.nanoTime() - all) / 200 / 1e6));
            reporter.publishEntry("ms for the slowest paint", String.valueOf(slowest / 1e6));
            Event end = new Event();
            end.keyCode = SWT.END;
            gallery.notifyListeners(SWT.KeyDown, end);
            assertEquals(MILLION - 1, gallery.focusedCell());
            gallery.selectAll();
            assertEquals(MILLION, gallery.selectedCount());
        } finally {
            gc.dispose();
            image.dispose();
            shell.dispose();
        }
    }

    private static void paint(Gallery gallery, GC gc) {
        Event event = new Event();
        event.gc = gc;
        gallery.notifyListeners(SWT.Paint, event);
    }

    private static String millis(long since) {
        return String.valueOf((System.nanoTime() - since) / 1_000_000);
    }
}
