package org.lathe.workbench.datasets.gallery;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.core.dataset.VideoPreview;
import org.lathe.ui.Icon;
import org.lathe.ui.Pictures;
import org.lathe.workbench.datasets.KindIcon;
import org.lathe.workbench.datasets.samples.FileKinds;
import org.lathe.workbench.datasets.samples.Sample;

/** The faces of a kind's samples. */
record Faces(SamplePreviews previews, Kind kind) implements FaceLoader {
    /** As many as a card has room for, at any zoom. */
    private static final int FIRST_CHARACTERS = 1_500;

    @Override
    public Function<Device, Face> load(Sample sample, int width, int height) throws CoreException {
        return switch (kind) {
            case IMAGE -> {
                ImageData data =
                        Pictures.data(previews.picture(kind, sample.key(), sample.file(), largest(width, height)));
                yield device -> new Face.Still(new Image(device, data), Optional.empty());
            }
            case VIDEO -> video(sample, largest(width, height));
            case SOUND -> {
                SoundPreview sound = previews.sound(sample.key(), sample.file(), width);
                yield device -> new Face.Wave(sound.lows(), sound.highs(), sound.seconds());
            }
            case TEXT, TABLE -> {
                String text = previews.text(sample.key(), sample.file(), FIRST_CHARACTERS);
                yield device -> new Face.Words(text.strip());
            }
            case FILES -> {
                Icon icon = KindIcon.of(FileKinds.of(sample.name()));
                yield device -> new Face.Symbol(icon);
            }
        };
    }

    private Function<Device, Face> video(Sample sample, int largest) throws CoreException {
        VideoPreview video = previews.video(sample.key(), sample.file(), 1, largest);
        if (video.frames().isEmpty()) {
            return device -> new Face.Symbol(Icon.VIDEO);
        }
        ImageData data = Pictures.data(video.frames().getFirst());
        return device -> new Face.Still(new Image(device, data), Optional.of(video.seconds()));
    }

    private static int largest(int width, int height) {
        return Math.max(width, height);
    }
}
