package org.lathe.workbench.datasets.preview;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.VideoPreview;
import org.lathe.core.text.Words;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.Pictures;
import org.lathe.workbench.datasets.samples.Sample;

/** A video as a strip of frames over its whole length; the one chosen is large. Comma and point step through. */
final class VideoView extends Canvas implements SampleView {
    private static final int FRAMES = 24;
    private static final int LARGEST = 960;
    private static final int STRIP = 72;
    private static final int MARGIN = 16;

    private final SamplePreviews previews;
    private final Reading reading = new Reading(this);
    private VideoPreview video;
    private List<Image> frames = List.of();
    private String problem = "";
    private int chosen;

    VideoView(Composite parent, SamplePreviews previews) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.previews = previews;
        setBackground(LatheTheme.of(this).background());
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> redraw());
        addListener(SWT.MouseDown, e -> {
            setFocus();
            for (int i = 0; i < frames.size(); i++) {
                if (slot(i).contains(e.x, e.y)) {
                    choose(i);
                }
            }
        });
        addListener(SWT.MouseVerticalWheel, e -> choose(chosen - Integer.signum(e.count)));
        addListener(SWT.Dispose, e -> drop());
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void show(Sample sample) {
        reading.start(
                monitor -> previews.video(sample.key(), sample.file(), FRAMES, LARGEST), this::arrived, status -> {
                    drop();
                    problem = status.getMessage();
                    redraw();
                });
    }

    private void arrived(VideoPreview read) {
        drop();
        problem = "";
        video = read;
        frames = read.frames().stream()
                .map(f -> new Image(getDisplay(), Pictures.data(f)))
                .toList();
        choose(0);
    }

    private void drop() {
        frames.forEach(Image::dispose);
        frames = List.of();
        video = null;
    }

    @Override
    public boolean key(Event event) {
        switch (event.character) {
            case '.', ' ' -> choose(chosen + 1);
            case ',' -> choose(chosen - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int frame) {
        chosen = Math.clamp(frame, 0, Math.max(0, frames.size() - 1));
        redraw();
    }

    private Rectangle slot(int frame) {
        Rectangle area = getClientArea();
        int left = MARGIN + (area.width - 2 * MARGIN) * frame / frames.size();
        int right = MARGIN + (area.width - 2 * MARGIN) * (frame + 1) / frames.size();
        return new Rectangle(left, area.height - STRIP - MARGIN, Math.max(1, right - left - 2), STRIP);
    }

    private void paint(GC gc) {
        LatheTheme theme = LatheTheme.of(this);
        Rectangle area = getClientArea();
        gc.setBackground(theme.background());
        gc.fillRectangle(area);
        if (frames.isEmpty()) {
            gc.setForeground(theme.warn());
            gc.drawText(problem, MARGIN, MARGIN, true);
            return;
        }
        int line = gc.getFontMetrics().getHeight();
        draw(
                gc,
                frames.get(chosen),
                new Rectangle(MARGIN, MARGIN, area.width - 2 * MARGIN, area.height - STRIP - 4 * MARGIN - line),
                false);
        for (int i = 0; i < frames.size(); i++) {
            Rectangle slot = slot(i);
            gc.setClipping(slot);
            draw(gc, frames.get(i), slot, true);
            gc.setClipping((Rectangle) null);
            if (i == chosen) {
                gc.setForeground(theme.accent());
                gc.setLineWidth(3);
                gc.drawRectangle(slot.x - 1, slot.y - 1, slot.width + 2, slot.height + 2);
            }
        }
        gc.setForeground(theme.pale());
        gc.drawText(words(), MARGIN, area.height - STRIP - 2 * MARGIN - line, true);
    }

    private String words() {
        double at = frames.size() < 2 ? 0 : video.seconds() * chosen / frames.size();
        return Messages.bind(Messages.video_facts, new Object[] {
                    video.width(),
                    video.height(),
                    Words.metric(video.framesPerSecond()),
                    SoundView.time(video.seconds())
                })
                + "  ·  "
                + Messages.bind(Messages.frame_of, new Object[] {chosen + 1, frames.size(), SoundView.time(at)});
    }

    /** @param cover fills the place and loses its borders, instead of leaving room beside it */
    private static void draw(GC gc, Image image, Rectangle place, boolean cover) {
        Rectangle size = image.getBounds();
        double x = (double) place.width / size.width;
        double y = (double) place.height / size.height;
        double scale = cover ? Math.max(x, y) : Math.min(x, y);
        int width = (int) Math.max(1, size.width * scale);
        int height = (int) Math.max(1, size.height * scale);
        gc.setInterpolation(SWT.LOW);
        gc.drawImage(
                image,
                0,
                0,
                size.width,
                size.height,
                place.x + (place.width - width) / 2,
                place.y + (place.height - height) / 2,
                width,
                height);
    }
}
