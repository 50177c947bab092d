package org.lathe.core.dataset;

import java.util.List;

/**
 * A video in outline.
 *
 * @param seconds how long it is
 * @param width as it is shown, in pixels
 * @param height as it is shown, in pixels
 * @param framesPerSecond on average
 * @param frames small pictures, evenly spread over the whole length
 */
public record VideoPreview(
        double seconds, int width, int height, double framesPerSecond, List<SamplePreviews.Picture> frames) {
    public VideoPreview {
        frames = List.copyOf(frames);
    }
}
