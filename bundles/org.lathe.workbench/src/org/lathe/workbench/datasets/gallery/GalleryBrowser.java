package org.lathe.workbench.datasets.gallery;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.workbench.datasets.preview.PreviewPane;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.datasets.samples.Samples;

/** A gallery that gives way to one of its samples, shown large, and comes back with Esc. UI thread only. */
public final class GalleryBrowser extends Composite {
    private final Composite overview;
    private final Gallery gallery;
    private final PreviewPane preview;
    private BoxLayer boxes = BoxLayer.NONE;

    public GalleryBrowser(Composite parent, Kind kind, SamplePreviews previews) {
        this(parent, kind, previews, e -> {});
    }

    /** @param otherKeys gets the keys pressed at samples that neither the gallery nor the preview knows */
    GalleryBrowser(Composite parent, Kind kind, SamplePreviews previews, Listener otherKeys) {
        super(parent, SWT.NONE);
        setLayout(new StackLayout());
        overview = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(overview);
        gallery = new Gallery(overview, kind, previews);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(gallery);
        preview = new PreviewPane(this, kind, previews, () -> boxes, this::closePreview, this::step, otherKeys);
        gallery.onOpen(this::openPreview);
        gallery.addListener(SWT.KeyDown, otherKeys);
        top(overview);
    }

    public Gallery gallery() {
        return gallery;
    }

    /** What is in sight together with the gallery; in a grid layout of one column. */
    Composite overview() {
        return overview;
    }

    /** Shows other samples; a preview goes on with the one that has the focus. */
    public void show(Samples samples, int[] indices) {
        gallery.show(samples, indices);
        if (isPreviewing()) {
            gallery.focused().ifPresentOrElse(this::showPreview, this::closePreview);
        }
    }

    void show(BoxLayer layer) {
        boxes = layer;
        gallery.show(layer);
        preview.redraw();
    }

    /** Whether the keyboard is at samples. */
    boolean takesKeys() {
        return gallery.isFocusControl() || preview.hasFocus();
    }

    private boolean isPreviewing() {
        return ((StackLayout) getLayout()).topControl == preview;
    }

    void openFocused() {
        gallery.focused().ifPresent(this::openPreview);
    }

    private void openPreview(Sample sample) {
        top(preview);
        showPreview(sample);
        preview.setFocus();
    }

    private void showPreview(Sample sample) {
        preview.show(sample, gallery.focusedCell() + 1, gallery.count());
    }

    private void step(int by) {
        gallery.step(by);
        gallery.focused().ifPresent(this::showPreview);
        preview.setFocus();
    }

    void closePreview() {
        if (isPreviewing()) {
            preview.leave();
            top(overview);
            gallery.setFocus();
        }
    }

    private void top(Composite next) {
        ((StackLayout) getLayout()).topControl = next;
        layout();
    }

    @Override
    public boolean setFocus() {
        return isPreviewing() ? preview.setFocus() : gallery.setFocus();
    }
}
