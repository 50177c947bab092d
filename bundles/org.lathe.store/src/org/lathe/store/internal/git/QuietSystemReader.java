package org.lathe.store.internal.git;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from measuring the resolution of a file system's clock: it does so on a thread of its own, with files beside
 * the repository's (so that a folder cannot be deleted, or a disk unmounted, meanwhile) and writes what it found into the
 * user's git configuration. JGit then takes two seconds, its own safe value: files changed within them are read again.
 */
final class QuietSystemReader extends SystemReader.Delegate {
    private static final String SECTION = "filesystem";
    private static final Duration RESOLUTION = Duration.ofSeconds(2);

    QuietSystemReader(SystemReader system) {
        super(system);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new FileBasedConfig(parent, super.openUserConfig(parent, fs).getFile(), fs) {
            @Override
            public long getTimeUnit(String section, String subsection, String name, long fallback, TimeUnit unit) {
                if (!SECTION.equals(section)) {
                    return super.getTimeUnit(section, subsection, name, fallback, unit);
                }
                return name.equals("timestampResolution") ? unit.convert(RESOLUTION) : 0;
            }
        };
    }
}
