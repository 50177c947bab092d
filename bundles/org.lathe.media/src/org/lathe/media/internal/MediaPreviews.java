package org.lathe.media.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.dataset.Split;
import org.lathe.media.ClassBalance;
import org.lathe.media.TablePreview;
import org.lathe.media.Thumbnail;
import org.lathe.media.internal.boxes.BoxReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What a window shows of samples. */
@Component
public final class MediaPreviews implements SamplePreviews {
    @Activate
    public MediaPreviews() {}

    @Override
    public Picture picture(Path file, int largest) throws CoreException {
        Thumbnail small = Thumbnail.read(file, file.getFileName().toString(), largest);
        int[] rgb = new int[small.width() * small.height()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (small.rgb()[3 * i] & 0xff) << 16
                    | (small.rgb()[3 * i + 1] & 0xff) << 8
                    | small.rgb()[3 * i + 2] & 0xff;
        }
        return new Picture(small.width(), small.height(), rgb);
    }

    @Override
    public List<List<String>> rows(DatasetContent content, long from, int count) throws CoreException {
        return TablePreview.read(content, from, count).rows().stream()
                .map(TablePreview.Entry::values)
                .toList();
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
}
