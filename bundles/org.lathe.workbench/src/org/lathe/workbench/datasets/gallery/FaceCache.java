package org.lathe.workbench.datasets.gallery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Canvas;
import org.lathe.ui.UiQueue;
import org.lathe.workbench.datasets.samples.Sample;

/** The faces of a gallery's cards: read in the background, those in sight first, the latest kept. UI thread only. */
final class FaceCache {
    private static final long MOST_BYTES = 96L << 20;

    private final Canvas owner;
    private final FaceLoader loader;
    private final ExecutorService readers;
    private final UiQueue ui;
    private final Map<Path, Face> faces = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Path, Integer> asked = new HashMap<>();
    private long bytes;
    private int generation;
    private volatile int from;
    private volatile int to;

    FaceCache(Canvas owner, FaceLoader loader) {
        this.owner = owner;
        this.loader = loader;
        this.ui = UiQueue.of(owner.getDisplay());
        this.readers = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                Thread.ofPlatform()
                        .daemon()
                        .name("faces-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        owner.addListener(SWT.Dispose, e -> {
            readers.shutdownNow();
            clear();
        });
    }

    /** The cells in sight now; what was asked for before and has scrolled away is not read any more. */
    void inSight(int first, int end) {
        from = first;
        to = end;
    }

    /** The face, or nothing while it is being read. */
    Optional<Face> get(int cell, Sample sample, int width, int height) {
        Face face = faces.get(sample.file());
        if (face == null && asked.putIfAbsent(sample.file(), cell) == null) {
            int asking = generation;
            readers.execute(() -> read(asking, cell, sample, width, height));
        }
        return Optional.ofNullable(face);
    }

    /** Why nothing can be shown of a sample; nothing where it can, or is not known yet. */
    Optional<String> problem(Sample sample) {
        return faces.get(sample.file()) instanceof Face.Broken broken ? Optional.of(broken.reason()) : Optional.empty();
    }

    /** Forgets all, when faces shall have another size. */
    void clear() {
        generation++;
        faces.values().forEach(Face::dispose);
        faces.clear();
        asked.clear();
        bytes = 0;
    }

    private void read(int asking, int cell, Sample sample, int width, int height) {
        if (cell < from || cell >= to) {
            ui.execute(() -> {
                asked.remove(sample.file());
                // it may have come into sight again meanwhile
                if (cell >= from && cell < to && !owner.isDisposed()) {
                    owner.redraw();
                }
            });
            return;
        }
        Function<Device, Face> face;
        try {
            face = loader.load(sample, width, height);
        } catch (CoreException e) {
            String reason = e.getStatus().getMessage();
            face = device -> new Face.Broken(reason);
        }
        Function<Device, Face> read = face;
        ui.execute(() -> arrived(asking, sample.file(), read));
    }

    private void arrived(int asking, Path file, Function<Device, Face> read) {
        if (owner.isDisposed() || asking != generation) {
            return;
        }
        asked.remove(file);
        Face face = read.apply(owner.getDisplay());
        Face old = faces.put(file, face);
        bytes += face.bytes();
        if (old != null) {
            forget(old);
        }
        while (bytes > MOST_BYTES && faces.size() > 1) {
            forget(faces.remove(faces.keySet().iterator().next()));
        }
        owner.redraw();
    }

    private void forget(Face face) {
        bytes -= face.bytes();
        face.dispose();
    }
}
