package org.lathe.media.internal.boxes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.BoxFile;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.SamplePreviews.Box;
import org.lathe.media.internal.NamedFiles;

/** The boxes of a dataset's images, from the files that its description names. */
public final class BoxReader {
    private BoxReader() {}

    /** @return by sample key */
    public static Map<String, List<Box>> read(DatasetContent content) throws CoreException {
        List<BoxFile> sources = content.description().boxes();
        for (BoxFile source : sources) {
            if (source.format() == BoxFile.Format.YOLO) {
                return new YoloBoxes(content.files(), content.splits().keySet(), classes(source, content));
            }
        }
        Map<String, List<Box>> boxes = new HashMap<>();
        NamedFiles named = new NamedFiles(content.splits().keySet());
        for (BoxFile source : sources) {
            CocoBoxes.read(source.path(), file(source, content), named, content.files(), boxes);
        }
        return boxes;
    }

    private static List<String> classes(BoxFile source, DatasetContent content) throws CoreException {
        if (source.path().isEmpty()) {
            return List.of();
        }
        try {
            return YoloNames.read(source.path(), file(source, content));
        } catch (IOException e) {
            throw Failures.io("'" + source.path() + "' cannot be read", e);
        }
    }

    private static Path file(BoxFile source, DatasetContent content) throws CoreException {
        Path file = content.files().get(source.path());
        if (file == null) {
            throw Failures.of("'" + source.path()
                    + "', which holds the boxes, is not in the dataset any more; import it" + " again.");
        }
        return file;
    }
}
