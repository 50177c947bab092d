package org.lathe.media.internal.sound;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.PcmAudio;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.media.internal.Unreadable;

/** What is shown and heard of sounds. A preview decodes the whole sound; an interrupt of its thread ends it. */
public final class SoundPreviews {
    private SoundPreviews() {}

    public static SoundPreview outline(String name, Path file, int columns) throws CoreException {
        try (SoundReader sound = SoundReader.open(file)) {
            Envelope envelope = new Envelope(columns);
            long frames = forEach(sound, envelope::add);
            return new SoundPreview(
                    (double) frames / sound.sampleRate(),
                    sound.sampleRate(),
                    sound.channels(),
                    envelope.lows(),
                    envelope.highs());
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    public static Picture spectrogram(String name, Path file, int width, int height) throws CoreException {
        try (SoundReader sound = SoundReader.open(file)) {
            Spectrogram spectrogram = new Spectrogram(sound.sampleRate(), width, height);
            forEach(sound, spectrogram::add);
            return spectrogram.picture();
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    public static PcmAudio play(String name, Path file) throws CoreException {
        try {
            SoundReader sound = SoundReader.open(file);
            return new PcmAudio(sound.sampleRate(), Math.min(2, sound.channels()), new PcmStream(sound));
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    private interface FrameSink {
        void add(float[] samples, int from, int channels);
    }

    private static long forEach(SoundReader sound, FrameSink sink) throws IOException, Unreadable {
        long total = 0;
        for (int frames = sound.next(); frames > 0; frames = sound.next()) {
            if (Thread.interrupted()) {
                throw new Unreadable("was not read to its end");
            }
            for (int i = 0; i < frames; i++) {
                sink.add(sound.samples(), i * sound.channels(), sound.channels());
            }
            total += frames;
        }
        if (total == 0) {
            throw new Unreadable("holds no sound");
        }
        return total;
    }
}
