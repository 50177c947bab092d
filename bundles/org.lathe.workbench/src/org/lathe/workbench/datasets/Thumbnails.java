package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Canvas;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.ui.UiQueue;
import org.lathe.workbench.model.Services;

/** The small pictures of a gallery: decoded in the background, the ones in sight first, the latest kept. UI thread only. */
final class Thumbnails {
    private static final int KEPT = 1_500;
    /** Enough for a picture drawn at twice its size on a fine screen. */
    private static final int OVERSAMPLING = 2;

    private final Canvas owner;
    private final int pixels;
    private final SamplePreviews previews = Services.get(SamplePreviews.class);
    private final ExecutorService decoder;
    private final UiQueue ui;
    private final Map<Path, Image> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Path> asked = new HashMap<>();
    private final Set<Path> broken = new HashSet<>();
    private final Map<Integer, Path> files = new HashMap<>();
    private volatile int from;
    private volatile int to;

    Thumbnails(Canvas owner, int pixels) {
        this.owner = owner;
        this.pixels = pixels * OVERSAMPLING;
        this.ui = UiQueue.of(owner.getDisplay());
        this.decoder = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                Thread.ofPlatform()
                        .daemon()
                        .name("thumbnails-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        owner.addListener(SWT.Dispose, e -> {
            decoder.shutdownNow();
            images.values().forEach(Image::dispose);
        });
    }

    /** What is in sight now; what was asked for before and has scrolled away is not decoded any more. */
    void wanted(int first, int end) {
        from = first;
        to = end;
    }

    /** The picture, or null while it is being decoded. */
    Image get(int index, String name, Path file) {
        Image image = images.get(file);
        files.put(index, file);
        if (image == null && !broken.contains(file) && !file.equals(asked.put(index, file))) {
            decoder.execute(() -> decode(index, name, file));
        }
        return image;
    }

    boolean failed(int index) {
        return broken.contains(files.get(index));
    }

    private void decode(int index, String name, Path file) {
        if (index < from || index >= to) {
            ui.execute(() -> asked.remove(index));
            return;
        }
        try {
            Picture picture = previews.picture(Kind.IMAGE, name, file, pixels);
            ui.execute(() -> arrived(index, file, picture));
        } catch (CoreException e) {
            ILog.get().log(e.getStatus());
            ui.execute(() -> broken.add(file));
        }
    }

    private void arrived(int index, Path file, Picture picture) {
        if (owner.isDisposed()) {
            return;
        }
        asked.remove(index);
        ImageData data = new ImageData(picture.width(), picture.height(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < picture.height(); y++) {
            data.setPixels(0, y, picture.width(), picture.rgb(), y * picture.width());
        }
        Image old = images.put(file, new Image(owner.getDisplay(), data));
        if (old != null) {
            old.dispose();
        }
        if (images.size() > KEPT) {
            Path eldest = images.keySet().iterator().next();
            images.remove(eldest).dispose();
        }
        owner.redraw();
    }
}
