package org.lathe.media.internal.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.SamplePreviews.Picture;
import org.lathe.core.dataset.VideoPreview;
import org.lathe.media.internal.Unreadable;

/** What is shown of videos. */
public final class VideoPreviews {
    /** So many pixels are decoded between a key and the wanted moment at most: a second or two of work. */
    private static final long MOST_DECODED = 60_000_000;

    private VideoPreviews() {}

    /** The first picture. */
    public static Picture first(String name, Path file, int largest) throws CoreException {
        return outline(name, file, 1, largest).frames().getFirst();
    }

    public static VideoPreview outline(String name, Path file, int frames, int largest) throws CoreException {
        try (VideoReader video = VideoReader.open(file)) {
            VideoTrack track = video.track();
            List<Picture> pictures = new ArrayList<>();
            for (int sample : moments(track, frames)) {
                pictures.add(video.picture(sample).within(largest).picture());
            }
            boolean lying = track.turn() % 180 != 0;
            return new VideoPreview(
                    track.seconds(),
                    lying ? track.format().height() : track.format().width(),
                    lying ? track.format().width() : track.format().height(),
                    track.seconds() == 0 ? 0 : track.samples().count() / track.seconds(),
                    pictures);
        } catch (Unreadable e) {
            throw Failures.of("'" + name + "' " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Failures.io("'" + name + "' cannot be read", e);
        }
    }

    /** Moments evenly spread; where decoding up to them would take long, the keys before them. */
    private static List<Integer> moments(VideoTrack track, int frames) {
        SampleTable samples = track.samples();
        int wanted = Math.min(frames, samples.count());
        List<Integer> exact = new ArrayList<>();
        long decoded = 0;
        int last = -1;
        for (int i = 0; i < wanted; i++) {
            int sample = samples.at(samples.duration() * i / wanted);
            int key = samples.keyBefore(sample);
            decoded += sample - (key > last && last <= sample ? key - 1 : last <= sample ? last : key - 1);
            last = sample;
            exact.add(sample);
        }
        long pixels = decoded * track.format().width() * track.format().height();
        return pixels <= MOST_DECODED
                ? exact
                : exact.stream().map(samples::keyBefore).toList();
    }
}
