package org.lathe.workbench.datasets.preview;

import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.gallery.WavePainter;

/** Waveform above, spectrogram below, the time axis between them and a line where the sound is played. */
final class SoundCanvas extends Canvas {
    private static final double[] TICKS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 600, 3600};
    private static final int TICK_DISTANCE = 90;

    private SoundPreview wave;
    private Image spectrogram;
    private double position;

    SoundCanvas(Composite parent, DoubleConsumer seek) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> redraw());
        addListener(SWT.Dispose, e -> clear());
        addListener(SWT.MouseDown, e -> {
            setFocus();
            if (wave != null) {
                seek.accept(Math.clamp(e.x / (double) Math.max(1, getClientArea().width), 0, 1) * wave.seconds());
            }
        });
    }

    void show(SoundPreview sound, ImageData picture) {
        clear();
        wave = sound;
        spectrogram = new Image(getDisplay(), picture);
        redraw();
    }

    void clear() {
        wave = null;
        if (spectrogram != null) {
            spectrogram.dispose();
            spectrogram = null;
        }
        if (!isDisposed()) {
            redraw();
        }
    }

    void moveTo(double seconds) {
        position = seconds;
        redraw();
    }

    double seconds() {
        return wave == null ? 0 : wave.seconds();
    }

    private void paint(GC gc) {
        if (wave == null) {
            return;
        }
        LatheTheme theme = LatheTheme.of(this);
        Rectangle area = getClientArea();
        int axis = gc.getFontMetrics().getHeight() + 8;
        int upper = (area.height - axis) / 2;
        gc.setForeground(theme.accent());
        WavePainter.paint(gc, wave.lows(), wave.highs(), new Rectangle(0, 0, area.width, upper));
        axis(gc, theme, upper, area.width);
        Rectangle size = spectrogram.getBounds();
        gc.setInterpolation(SWT.LOW);
        int below = Math.max(1, area.height - upper - axis);
        gc.drawImage(spectrogram, 0, 0, size.width, size.height, 0, upper + axis, area.width, below);
        int x = (int) Math.round(position / Math.max(1e-9, wave.seconds()) * area.width);
        gc.setForeground(theme.error());
        gc.setLineWidth(2);
        gc.drawLine(x, 0, x, area.height);
    }

    private void axis(GC gc, LatheTheme theme, int top, int width) {
        double step = step(width);
        gc.setForeground(theme.pale());
        gc.setLineWidth(1);
        for (int i = 0; i * step <= wave.seconds(); i++) {
            int x = (int) Math.round(i * step / wave.seconds() * width);
            String text = SoundView.time(i * step);
            Point size = gc.textExtent(text);
            gc.drawLine(x, top, x, top + 3);
            if (x + size.x < width) {
                gc.drawText(text, x + 2, top + 4, true);
            }
        }
    }

    private double step(int width) {
        for (double tick : TICKS) {
            if (tick / Math.max(1e-9, wave.seconds()) * width >= TICK_DISTANCE) {
                return tick;
            }
        }
        return TICKS[TICKS.length - 1];
    }
}
