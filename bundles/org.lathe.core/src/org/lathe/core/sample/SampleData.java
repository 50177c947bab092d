package org.lathe.core.sample;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;

/** The small real data that Lathe ships, so that the main job can be done without having data at hand. */
public interface SampleData {
    /**
     * Writes the handwritten digits (UCI, E. Alpaydin and C. Kaynak, 1998, CC BY 4.0) as images, one folder a digit.
     *
     * @param folder is made when it does not exist
     */
    void digits(Path folder) throws CoreException;
}
