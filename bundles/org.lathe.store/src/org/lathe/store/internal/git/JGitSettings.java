package org.lathe.store.internal.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.SystemReader;

/** JGit's settings for the whole process, made when the first repository is opened. */
final class JGitSettings {
    /** Trees of a million long names and their splits are larger than JGit's 50 MB: bytes. */
    private static final int STREAM_THRESHOLD = 1 << 30;

    static {
        WindowCacheConfig config = new WindowCacheConfig();
        config.setStreamFileThreshold(STREAM_THRESHOLD);
        config.install();
        SystemReader.setInstance(new QuietSystemReader(SystemReader.getInstance()));
    }

    private JGitSettings() {}

    /** Makes sure that the settings hold. */
    static void apply() {
        // the class is initialised by this call
    }
}
