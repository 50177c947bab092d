package org.lathe.ui;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.lathe.core.dataset.SamplePreviews.Picture;

/** Turns pixels that were read in the background into what SWT draws. */
public final class Pictures {
    private Pictures() {}

    /** Any thread. */
    public static ImageData data(Picture picture) {
        byte[] bytes = new byte[3 * picture.rgb().length];
        for (int i = 0; i < picture.rgb().length; i++) {
            int rgb = picture.rgb()[i];
            bytes[3 * i] = (byte) (rgb >> 16);
            bytes[3 * i + 1] = (byte) (rgb >> 8);
            bytes[3 * i + 2] = (byte) rgb;
        }
        PaletteData palette = new PaletteData(0xff0000, 0xff00, 0xff);
        return new ImageData(picture.width(), picture.height(), 24, palette, 1, bytes);
    }
}
