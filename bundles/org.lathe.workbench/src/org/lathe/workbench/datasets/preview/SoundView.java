package org.lathe.workbench.datasets.preview;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.core.text.Words;
import org.lathe.ui.Coalescer;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.Jobs;
import org.lathe.ui.Pictures;
import org.lathe.ui.Styles;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.shell.WidgetKey;

/** A sound: waveform and spectrogram over one time axis; Space plays from the line on, a click sets the line. */
final class SoundView implements SampleView {
    private static final int COLUMNS = 2_000;
    private static final int SPECTROGRAM_WIDTH = 1_000;
    private static final int SPECTROGRAM_HEIGHT = 128;

    private final SamplePreviews previews;
    private final Composite page;
    private final SoundCanvas canvas;
    private final Button play;
    private final Label facts;
    private final Reading reading;
    private final Coalescer moved;
    private Sample sample;
    private Job playing;
    private volatile double position;

    SoundView(Composite parent, SamplePreviews previews) {
        this.previews = previews;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 8)
                .spacing(12, 8)
                .applyTo(page);
        canvas = new SoundCanvas(page, this::seek);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(canvas);
        play = new Button(page, SWT.PUSH);
        play.addListener(SWT.Selection, e -> toggle());
        WidgetKey.set(play, "play");
        facts = new Label(page, SWT.NONE);
        Styles.pale(facts);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(facts);
        reading = new Reading(page);
        moved = new Coalescer(page, () -> canvas.moveTo(position));
        page.addListener(SWT.Dispose, e -> leave());
        showState();
    }

    @Override
    public Control control() {
        return canvas;
    }

    /** The page around the canvas. */
    Composite page() {
        return page;
    }

    private record Read(SoundPreview wave, ImageData spectrogram) {}

    @Override
    public void show(Sample next) {
        leave();
        sample = next;
        reading.start(
                monitor -> new Read(
                        previews.sound(next.key(), next.file(), COLUMNS),
                        Pictures.data(
                                previews.spectrogram(next.key(), next.file(), SPECTROGRAM_WIDTH, SPECTROGRAM_HEIGHT))),
                read -> {
                    canvas.show(read.wave(), read.spectrogram());
                    facts.setText(words(read.wave()));
                },
                status -> {
                    canvas.clear();
                    facts.setText(status.getMessage());
                });
        seek(0);
    }

    private static String words(SoundPreview wave) {
        return Messages.bind(
                        Messages.sound_facts,
                        Words.number(wave.sampleRate()),
                        Words.count(wave.channels(), Messages.channel, Messages.channels))
                + "  ·  " + time(wave.seconds());
    }

    /** {@code 3.25 s} while that is short, minutes after. */
    static String time(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : Words.duration(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Override
    public boolean key(Event event) {
        if (event.character == ' ') {
            toggle();
            return true;
        }
        return false;
    }

    private void seek(double seconds) {
        boolean on = playing != null;
        leave();
        position = seconds;
        canvas.moveTo(seconds);
        if (on) {
            toggle();
        }
    }

    private void toggle() {
        if (playing != null) {
            leave();
            return;
        }
        if (sample == null) {
            return;
        }
        double from = position >= canvas.seconds() - 0.05 ? 0 : position;
        Sample played = sample;
        Job[] mine = new Job[1];
        mine[0] = Jobs.of(page.getDisplay())
                .quiet(Messages.play, monitor -> {
                    SoundPlayer.play(
                            previews.play(played.key(), played.file()),
                            from,
                            seconds -> {
                                if (!monitor.isCanceled()) {
                                    position = seconds;
                                    moved.request();
                                }
                            },
                            monitor);
                    return monitor;
                })
                .failure(status -> {
                    if (!page.isDisposed()) {
                        facts.setText(status.getMessage());
                    }
                })
                .finallyDo(() -> ended(mine[0]))
                .start();
        playing = mine[0];
        showState();
    }

    private void ended(Job job) {
        if (!page.isDisposed() && playing == job) {
            playing = null;
            showState();
        }
    }

    @Override
    public void leave() {
        if (playing != null) {
            playing.cancel();
            playing = null;
            showState();
        }
    }

    private void showState() {
        if (!play.isDisposed()) {
            play.setText(playing == null ? Messages.play : Messages.stop);
            play.setImage(Icons.get(play, playing == null ? Icon.TRAIN : Icon.STOP));
        }
    }
}
