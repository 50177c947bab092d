package org.lathe.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.PcmAudio;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.media.Encoded;
import org.lathe.media.internal.Colours;
import org.lathe.media.internal.Unreadable;

class SoundPreviewsTest {
    @TempDir
    Path folder;

    /** A file's decoded frames. */
    private record Sound(int rate, int channels, float[] samples) {
        static Sound of(Path file) throws IOException, Unreadable {
            try (SoundReader reader = SoundReader.open(file)) {
                float[] all = new float[0];
                for (int frames = reader.next(); frames > 0; frames = reader.next()) {
                    int length = frames * reader.channels();
                    int before = all.length;
                    all = Arrays.copyOf(all, before + length);
                    System.arraycopy(reader.samples(), 0, all, before, length);
                }
                return new Sound(reader.sampleRate(), reader.channels(), all);
            }
        }

        /** The amplitude of a frequency in a channel's middle half (Goertzel's sum, directly). */
        double amplitude(int channel, double frequency) {
            int frames = samples.length / channels;
            double real = 0;
            double imaginary = 0;
            int counted = 0;
            for (int i = frames / 4; i < frames * 3 / 4; i++) {
                double phase = 2 * Math.PI * frequency * i / rate;
                real += samples[i * channels + channel] * Math.cos(phase);
                imaginary += samples[i * channels + channel] * Math.sin(phase);
                counted++;
            }
            return 2 * Math.hypot(real, imaginary) / counted;
        }
    }

    /** The encoder of MP3 makes its input a little quieter. */
    @ParameterizedTest
    @CsvSource({
        "tone-pcm_u8.wav, 0.01",
        "tone-pcm_s16le.wav, 0.001",
        "tone-pcm_s24le.wav, 0.001",
        "tone-pcm_s32le.wav, 0.001",
        "tone-pcm_f32le.wav, 0.001",
        "tone-pcm_f64le.wav, 0.001",
        "tone-pcm_alaw.wav, 0.01",
        "tone-pcm_mulaw.wav, 0.01",
        "streamed.wav, 0.001",
        "tone24.flac, 0.001",
        "tone.mp3, 0.03",
        "low.mp3, 0.08"
    })
    void everyFormatGivesTheToneThatWasEncoded(String name, double tolerance) throws Exception {
        Sound sound = Sound.of(Encoded.file(folder, name));
        assertEquals(0.5, sound.amplitude(0, 440), tolerance);
        assertEquals(0, sound.amplitude(0, 1000), tolerance);
        assertEquals(0.5, (double) sound.samples.length / sound.rate, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stereo.flac", "stereo.ogg", "stereo.mp3"})
    void channelsStayApart(String name) throws Exception {
        Sound sound = Sound.of(Encoded.file(folder, name));
        assertEquals(2, sound.channels);
        assertEquals(0.5, sound.amplitude(0, 440), 0.02);
        assertEquals(0.5, sound.amplitude(1, 1000), 0.02);
        assertEquals(0, sound.amplitude(1, 440), 0.02);
        assertEquals(0, sound.amplitude(0, 1000), 0.02);
    }

    @Test
    void theOutlineShowsWhereTheSoundIsLoud() throws Exception {
        byte[] wav = Encoded.bytes("tone-pcm_s16le.wav");
        Arrays.fill(wav, wav.length / 2, wav.length, (byte) 0);
        SoundPreview preview = SoundPreviews.outline("a.wav", Files.write(folder.resolve("a"), wav), 100);
        assertEquals(0.5, preview.seconds(), 1e-9);
        assertEquals(8000, preview.sampleRate());
        assertEquals(1, preview.channels());
        assertEquals(100, preview.lows().length);
        for (int i = 0; i < 45; i++) {
            assertEquals(0.5, preview.highs()[i], 0.03);
            assertEquals(-0.5, preview.lows()[i], 0.03);
        }
        for (int i = 55; i < 100; i++) {
            assertEquals(0, preview.highs()[i]);
            assertEquals(0, preview.lows()[i]);
        }
    }

    @Test
    void aSoundOfFewSamplesHasAnOutlineAndASpectrogramToo() throws Exception {
        byte[] wav = Encoded.bytes("tone-pcm_s16le.wav");
        int header = wav.length - 8000;
        byte[] few = Arrays.copyOf(wav, header + 6);
        ByteBuffer.wrap(few).order(ByteOrder.LITTLE_ENDIAN).putInt(header - 4, 6);
        Path file = Files.write(folder.resolve("a"), few);
        assertEquals(200, SoundPreviews.outline("a.wav", file, 200).highs().length);
        assertEquals(200 * 50, SoundPreviews.spectrogram("a.wav", file, 200, 50).rgb().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone-pcm_s16le.wav", "tone.mp3"})
    void theSpectrogramIsLightWhereTheToneIsAndDarkElsewhere(String name) throws Exception {
        Picture picture = SoundPreviews.spectrogram(name, Encoded.file(folder, name), 60, 64);
        double top = 2595 * Math.log10(1 + (name.endsWith("mp3") ? 22_050 : 4000) / 700.0);
        int band = (int) Math.round(2595 * Math.log10(1 + 440 / 700.0) / top * 65 - 1);
        int row = 63 - band;
        for (int x = 15; x < 35; x++) {
            int brightest = 0;
            for (int y = 1; y < 64; y++) {
                if (green(picture, x, y) > green(picture, x, brightest)) {
                    brightest = y;
                }
            }
            assertEquals(row, brightest, 1, "column " + x);
            assertTrue(green(picture, x, 2) < (Colours.viridis(0.4) >> 8 & 0xff), "column " + x);
        }
    }

    private static int green(Picture picture, int x, int y) {
        return picture.rgb()[y * picture.width() + x] >> 8 & 0xff;
    }

    @Test
    void whatIsPlayedIsTheSoundItself() throws Exception {
        try (PcmAudio audio = SoundPreviews.play("a.wav", Encoded.file(folder, "tone-pcm_s16le.wav"))) {
            byte[] played = audio.samples().readAllBytes();
            byte[] wav = Encoded.bytes("tone-pcm_s16le.wav");
            assertEquals(8000, audio.sampleRate());
            assertEquals(1, audio.channels());
            assertEquals(8000, played.length);
            for (int i = 0; i < played.length; i += 2) {
                int expected =
                        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getShort(wav.length - 8000 + i);
                int actual =
                        ByteBuffer.wrap(played).order(ByteOrder.LITTLE_ENDIAN).getShort(i);
                assertEquals(expected, actual, 1);
            }
        }
    }

    @Test
    void aSoundThatCannotBeReadIsNamedByItsPath() throws Exception {
        Path file = Encoded.cut(folder, "stereo.flac", 0.5);
        for (String message : List.of(
                assertThrows(CoreException.class, () -> SoundPreviews.outline("dogs/a.flac", file, 10))
                        .getMessage(),
                assertThrows(CoreException.class, () -> SoundPreviews.spectrogram("dogs/a.flac", file, 10, 10))
                        .getMessage(),
                assertThrows(CoreException.class, () -> SoundPreviews.play("dogs/a.flac", file))
                        .getMessage())) {
            assertEquals("'dogs/a.flac' is cut off or damaged at its end.", message);
        }
    }
}
