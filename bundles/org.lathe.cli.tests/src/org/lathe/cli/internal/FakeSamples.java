package org.lathe.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.sample.SampleData;

/** Two digits. */
final class FakeSamples implements SampleData {
    @Override
    public void digits(Path folder) throws CoreException {
        try {
            for (String digit : new String[] {"0", "1"}) {
                Files.createDirectories(folder.resolve(digit));
                Files.writeString(folder.resolve(digit).resolve("a.png"), "image of " + digit);
            }
        } catch (IOException e) {
            throw Failures.io("The digits cannot be written", e);
        }
    }
}
