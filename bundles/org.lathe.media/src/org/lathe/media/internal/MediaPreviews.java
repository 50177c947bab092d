package org.lathe.media.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ColumnStatistics;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Duplicates;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.PcmAudio;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.SoundPreview;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.VideoPreview;
import org.lathe.media.ClassBalance;
import org.lathe.media.TablePreview;
import org.lathe.media.Thumbnail;
import org.lathe.media.internal.boxes.BoxReader;
import org.lathe.media.internal.duplicates.FindDuplicates;
import org.lathe.media.internal.image.Pixels;
import org.lathe.media.internal.sound.SoundPreviews;
import org.lathe.media.internal.statistics.TableStatistics;
import org.lathe.media.internal.table.TableCursor;
import org.lathe.media.internal.text.TextHead;
import org.lathe.media.internal.video.VideoCheck;
import org.lathe.media.internal.video.VideoPreviews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What a window shows of samples. */
@Component
public final class MediaPreviews implements SamplePreviews {
    private final Object tables = new Object();
    private TableCursor table;

    @Activate
    public MediaPreviews() {}

    @Override
    public Picture picture(Kind kind, String name, Path file, int largest) throws CoreException {
        return switch (kind) {
            case IMAGE -> image(name, file, largest);
            case VIDEO -> VideoPreviews.first(name, file, largest);
            case FILES ->
                VideoCheck.problem(file).isEmpty()
                        ? VideoPreviews.first(name, file, largest)
                        : image(name, file, largest);
            default -> throw Failures.of("'" + name + "' has no picture.");
        };
    }

    private static Picture image(String name, Path file, int largest) throws CoreException {
        Thumbnail small = Thumbnail.read(file, name, largest);
        return new Pixels(small.width(), small.height(), 3, small.rgb()).picture();
    }

    @Override
    public SoundPreview sound(String name, Path file, int columns) throws CoreException {
        return SoundPreviews.outline(name, file, columns);
    }

    @Override
    public Picture spectrogram(String name, Path file, int width, int height) throws CoreException {
        return SoundPreviews.spectrogram(name, file, width, height);
    }

    @Override
    public PcmAudio play(String name, Path file) throws CoreException {
        return SoundPreviews.play(name, file);
    }

    @Override
    public VideoPreview video(String name, Path file, int frames, int largest) throws CoreException {
        return VideoPreviews.outline(name, file, frames, largest);
    }

    @Override
    public String text(String name, Path file, int characters) throws CoreException {
        return TextHead.read(name, file, characters);
    }

    @Override
    public List<List<String>> rows(DatasetContent content, long from, int count) throws CoreException {
        return page(content, from, count).rows().stream()
                .map(TablePreview.Entry::values)
                .toList();
    }

    /** The cursor of the table that was read last is kept, so that scrolling down reads each row once. */
    private TablePreview page(DatasetContent content, long from, int count) throws CoreException {
        synchronized (tables) {
            if (table == null || !table.canRead(content, from)) {
                closeTable();
                table = new TableCursor(content);
            }
            boolean more = false;
            try {
                TablePreview page = table.page(from, count);
                more = page.more();
                return page;
            } finally {
                if (!more) {
                    closeTable();
                }
            }
        }
    }

    /** Lets the last table's file go. */
    @Deactivate
    public void closeTable() throws CoreException {
        synchronized (tables) {
            if (table != null) {
                TableCursor closing = table;
                table = null;
                closing.close();
            }
        }
    }

    @Override
    public List<ClassCount> classBalance(DatasetContent content) throws CoreException {
        ClassBalance balance = ClassBalance.of(content, new NullProgressMonitor());
        if (balance.classes().isEmpty()) {
            return List.of(new ClassCount("", balance.samples()));
        }
        List<ClassCount> result = new ArrayList<>();
        for (int i = 0; i < balance.classes().size(); i++) {
            Map<Split, Long> counts = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                counts.put(split, balance.counts().get(split).get(i));
            }
            result.add(new ClassCount(balance.classes().get(i), counts));
        }
        return result;
    }

    @Override
    public Map<String, List<Box>> boxes(DatasetContent content) throws CoreException {
        return BoxReader.read(content);
    }

    @Override
    public List<ColumnStatistics> statistics(DatasetContent content, IProgressMonitor monitor) throws CoreException {
        return TableStatistics.of(content, monitor);
    }

    @Override
    public Duplicates duplicates(DatasetContent content, IProgressMonitor monitor) throws CoreException {
        return FindDuplicates.in(content, monitor);
    }
}
