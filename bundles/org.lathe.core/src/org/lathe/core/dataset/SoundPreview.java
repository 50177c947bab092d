package org.lathe.core.dataset;

/**
 * A sound in outline.
 *
 * @param seconds how long it is
 * @param sampleRate of each channel
 * @param channels how many
 * @param lows the lowest sample, over all channels, of each of equally long pieces, -1 to 1; not to be changed
 * @param highs the highest sample of each piece
 */
public record SoundPreview(double seconds, int sampleRate, int channels, float[] lows, float[] highs) {}
