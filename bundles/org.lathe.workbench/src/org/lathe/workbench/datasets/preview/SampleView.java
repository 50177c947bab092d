package org.lathe.workbench.datasets.preview;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.lathe.workbench.datasets.samples.Sample;

/** Shows one sample large. UI thread only. */
interface SampleView {
    /** What shows it; it takes the keyboard's focus. */
    Control control();

    /** Shows another sample: read in the background, the one before stays until then. */
    void show(Sample sample);

    /** No longer looked at: whatever plays, ends. */
    default void leave() {
        // most do nothing by themselves
    }

    /** A key that the view knows; false for any other. */
    default boolean key(Event event) {
        return false;
    }
}
