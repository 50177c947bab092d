package org.lathe.media.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.media.Encoded;
import org.lathe.media.internal.Unreadable;
import org.lathe.media.internal.sound.SoundHeader.Format;

class SoundCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "tone-pcm_u8.wav, WAV, 8000, 1, 4000",
        "tone-pcm_s16le.wav, WAV, 8000, 1, 4000",
        "tone-pcm_s24le.wav, WAV, 8000, 1, 4000",
        "tone-pcm_s32le.wav, WAV, 8000, 1, 4000",
        "tone-pcm_f32le.wav, WAV, 8000, 1, 4000",
        "tone-pcm_f64le.wav, WAV, 8000, 1, 4000",
        "tone-pcm_alaw.wav, WAV, 8000, 1, 4000",
        "tone-pcm_mulaw.wav, WAV, 8000, 1, 4000",
        "streamed.wav, WAV, 8000, 1, 4000",
        "stereo.flac, FLAC, 16000, 2, 8000",
        "tone24.flac, FLAC, 8000, 1, 4000",
        "stereo.ogg, VORBIS, 44100, 2, 22050",
        "tone.mp3, MP3, 44100, 1, 22050",
        "stereo.mp3, MP3, 44100, 2, 22050",
        "low.mp3, MP3, 8000, 1, 4000"
    })
    void theHeaderOfAWholeSoundTellsItsRateChannelsAndLength(
            String name, Format format, int rate, int channels, long frames) throws IOException, Unreadable {
        Path file = Encoded.file(folder, name);
        assertEquals(Optional.empty(), SoundCheck.problem(file));
        assertEquals(new SoundHeader(format, rate, channels, frames), SoundHeader.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone-pcm_s16le.wav", "stereo.flac", "tone24.flac", "stereo.ogg", "stereo.mp3", "tone.mp3"})
    void aSoundThatIsCutOffAnywhereIsFoundOut(String name) throws IOException {
        for (double share : new double[] {0.001, 0.2, 0.5, 0.8, 0.95}) {
            String problem =
                    SoundCheck.problem(Encoded.cut(folder, name, share)).orElse("");
            assertTrue(problem.matches("(is cut off|holds no sound).*\\."), share + ": " + problem);
        }
    }

    @Test
    void aWavWhoseHeaderPromisesTenTimesItsSamplesSaysBothLengths() throws IOException {
        byte[] wav = Encoded.bytes("tone-pcm_s16le.wav");
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(dataAt(wav) + 4, 80_000);
        assertEquals(
                Optional.of("is cut off: its header tells of 5.0 s of sound, but 0.5 s are there."),
                SoundCheck.problem(Files.write(folder.resolve("a"), wav)));
    }

    @Test
    void aWavWhoseHeaderContradictsItselfIsDamagedNotACrash() throws IOException {
        byte[] wav = Encoded.bytes("tone-pcm_s16le.wav");
        wav[32] = 7;
        assertEquals(
                Optional.of("is damaged: its header contradicts itself."),
                SoundCheck.problem(Files.write(folder.resolve("a"), wav)));
    }

    @Test
    void bytesFlippedInTheLastFrameOfFlacAndTheLastPageOfOggAreFoundByTheirChecksums() throws IOException {
        for (String name : new String[] {"stereo.flac", "stereo.ogg"}) {
            byte[] bytes = Encoded.bytes(name);
            bytes[bytes.length - 5] ^= 0x10;
            String problem =
                    SoundCheck.problem(Files.write(folder.resolve("a"), bytes)).orElse("");
            assertTrue(problem.endsWith("damaged at its end."), name + ": " + problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "adpcm.wav, 'is a WAV of 4 bits in encoding 2, which cannot be read; convert it to 16-bit PCM.'",
        "opus.ogg, 'is an Opus sound, which cannot be read; convert it to WAV, FLAC or OGG Vorbis.'",
        "sound.mp4, 'is an MP4 (AAC) sound, which cannot be read; convert it to WAV or FLAC.'",
        "picture.png, holds no sound."
    })
    void whatCannotBeReadIsRefusedWithWhatToDo(String name, String problem) throws IOException {
        assertEquals(Optional.of(problem), SoundCheck.problem(Encoded.file(folder, name)));
    }

    @Test
    void emptyFilesPointersAndMissingFilesHaveSentencesOfTheirOwn() throws IOException {
        assertEquals(Optional.of("is empty."), SoundCheck.problem(Files.createFile(folder.resolve("empty"))));
        Path pointer = Files.writeString(folder.resolve("p"), "version https://git-lfs.github.com/spec/v1\n");
        assertTrue(SoundCheck.problem(pointer).orElse("").startsWith("is a Git LFS pointer"));
        assertTrue(SoundCheck.problem(folder.resolve("none")).orElse("").startsWith("cannot be read: "));
    }

    private static int dataAt(byte[] wav) {
        return new String(wav, StandardCharsets.ISO_8859_1).indexOf("data");
    }
}
