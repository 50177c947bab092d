package org.lathe.workbench.datasets.gallery;

import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Device;
import org.lathe.workbench.datasets.samples.Sample;

/** Reads what a card shows, in the background; the system's part of it is made on the UI thread. */
@FunctionalInterface
interface FaceLoader {
    /** @param width of the card's face in the screen's pixels */
    Function<Device, Face> load(Sample sample, int width, int height) throws CoreException;
}
