package org.lathe.core.dataset;

import java.io.IOException;
import java.io.InputStream;

/**
 * A sound to be played, decoded while it is read.
 *
 * @param sampleRate frames a second
 * @param channels samples a frame, one or two
 * @param samples 16 bits each, the lower byte first
 */
public record PcmAudio(int sampleRate, int channels, InputStream samples) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        samples.close();
    }
}
