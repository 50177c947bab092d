package org.lathe.workbench.datasets.preview;

import java.io.IOException;
import java.io.InputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.PcmAudio;

/** Plays a sound through the system's device, from a place on, until its end or until it is cancelled. */
final class SoundPlayer {
    private static final int BITS = 16;
    /** A twentieth of a second is written at once: as long as Stop takes to be heard. */
    private static final int CHUNKS_PER_SECOND = 20;

    private SoundPlayer() {}

    /** Told where it is, by the thread that plays. */
    @FunctionalInterface
    interface Progress {
        void at(double seconds);
    }

    /** Returns when it ended. */
    static void play(PcmAudio audio, double from, Progress progress, IProgressMonitor monitor) throws CoreException {
        AudioFormat format = new AudioFormat(audio.sampleRate(), BITS, audio.channels(), true, false);
        try (audio;
                SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            int frame = format.getFrameSize();
            byte[] chunk = new byte[Math.max(1, audio.sampleRate() / CHUNKS_PER_SECOND) * frame];
            line.open(format, 4 * chunk.length);
            InputStream in = audio.samples();
            in.skipNBytes((long) (from * audio.sampleRate()) * frame);
            line.start();
            for (int read = in.readNBytes(chunk, 0, chunk.length);
                    read >= frame && !monitor.isCanceled();
                    read = in.readNBytes(chunk, 0, chunk.length)) {
                line.write(chunk, 0, read - read % frame);
                progress.at(from + line.getLongFramePosition() / (double) audio.sampleRate());
            }
            if (monitor.isCanceled()) {
                line.flush();
            } else {
                line.drain();
            }
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw Failures.of(Messages.bind(Messages.playing_failed, audio.sampleRate()), e);
        } catch (IOException e) {
            throw Failures.io("The sound cannot be read", e);
        }
    }
}
