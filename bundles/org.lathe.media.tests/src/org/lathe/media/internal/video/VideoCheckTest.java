package org.lathe.media.internal.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
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

class VideoCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip-baseline.mp4", "clip-one-keyframe.mp4", "clip-rotated.mp4"})
    void aWholeH264VideoHasNoProblemCutOffAnywhereItHasOne(String name) throws IOException {
        assertEquals(Optional.empty(), VideoCheck.problem(Encoded.file(folder, name)));
        for (double share : new double[] {0.001, 0.1, 0.5, 0.9, 0.99}) {
            String problem =
                    VideoCheck.problem(Encoded.cut(folder, name, share)).orElse("");
            assertTrue(problem.matches("(is cut off|holds no video).*\\."), share + ": " + problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sound.mp4, holds no video stream.",
        "hevc.mp4, 'is encoded in HEVC (H.265), which cannot be read; convert it to H.264.'",
        "clip-fragmented.mp4, 'is a video in fragments, which cannot be read; convert it to a plain MP4.'",
        "clip.webm, 'is a Matroska or WebM file, which cannot be read; convert it to MP4 with H.264.'",
        "picture.png, holds no video."
    })
    void whatCannotBeShownIsRefusedWithWhatToDo(String name, String problem) throws IOException {
        assertEquals(Optional.of(problem), VideoCheck.problem(Encoded.file(folder, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stsz", "stco", "stsc", "stts", "ctts", "stss"})
    void aTableThatTellsOfMoreEntriesThanItHasIsDamagedItsMemoryIsNeverAskedFor(String table) throws IOException {
        byte[] clip = Encoded.bytes("clip.mp4");
        int at = new String(clip, StandardCharsets.ISO_8859_1).indexOf(table);
        ByteBuffer.wrap(clip).putInt(at + (table.equals("stsz") ? 12 : 8), 0x10000000);
        String problem =
                VideoCheck.problem(Files.write(folder.resolve("a"), clip)).orElse("");
        assertTrue(problem.startsWith("is damaged") || problem.startsWith("is too long or damaged"), problem);
    }

    @Test
    void emptyFilesAndPointersHaveSentencesOfTheirOwn() throws IOException {
        assertEquals(Optional.of("is empty."), VideoCheck.problem(Files.createFile(folder.resolve("empty"))));
        Path pointer = Files.writeString(folder.resolve("p"), "version https://git-lfs.github.com/spec/v1\n");
        assertTrue(VideoCheck.problem(pointer).orElse("").startsWith("is a Git LFS pointer"));
    }
}
