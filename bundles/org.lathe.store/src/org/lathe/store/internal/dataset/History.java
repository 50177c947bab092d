package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.lathe.core.dataset.BoxFile;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.VersionStep;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeChanges;
import org.lathe.store.internal.lfs.StoredFile;

/** A dataset's versions and what each changed, found by walking over what differs in their trees. */
public final class History {
    private final OpenProject project;

    public History(OpenProject project) {
        this.project = project;
    }

    /** The newest first. */
    public List<VersionStep> of(String dataset) throws IOException {
        List<DatasetVersion> versions = new Versions(project).all(dataset);
        List<VersionStep> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            DatasetVersion version = versions.get(i);
            steps.add(
                    i + 1 < versions.size()
                            ? step(versions.get(i + 1), version)
                            : new VersionStep(version, version.description().samples(), 0, version.bytes(), 0));
        }
        return steps;
    }

    private VersionStep step(DatasetVersion before, DatasetVersion version) throws IOException {
        Counts counts = new Counts();
        try (ObjectReader reader = project.repository().newObjectReader();
                StoredContent first = StoredContent.open(project, before);
                StoredContent second = StoredContent.open(project, version)) {
            TreeChanges.between(reader, first.data(), second.data(), (path, from, to) -> {
                counts.add(path, from, -1, before);
                counts.add(path, to, 1, version);
            });
            return counts.step(before, version, reader);
        }
    }

    /** Objects that came and went; one that only moved to another path does neither. */
    private static final class Counts {
        /** How many more files have the object than before, by blob: samples and others. */
        private final Map<ObjectId, int[]> files = new HashMap<>();

        void add(String path, ObjectId blob, int sign, DatasetVersion version) {
            if (!blob.equals(ObjectId.zeroId())) {
                files.computeIfAbsent(blob, id -> new int[2])[isSample(path, version) ? 0 : 1] += sign;
            }
        }

        private static boolean isSample(String path, DatasetVersion version) {
            List<BoxFile> boxes = version.description().boxes();
            return boxes.stream()
                    .noneMatch(file ->
                            file.path().equals(path) || file.format() == BoxFile.Format.YOLO && path.endsWith(".txt"));
        }

        VersionStep step(DatasetVersion before, DatasetVersion version, ObjectReader reader) throws IOException {
            long[] samples = new long[2];
            long[] bytes = new long[2];
            for (Map.Entry<ObjectId, int[]> file : files.entrySet()) {
                int all = file.getValue()[0] + file.getValue()[1];
                int side = all > 0 ? 0 : 1;
                if (all != 0) {
                    long size = StoredFile.of(file.getKey().name(), reader.open(file.getKey()))
                            .size();
                    bytes[side] += Math.abs(all) * size;
                }
                samples[file.getValue()[0] > 0 ? 0 : 1] += Math.abs(file.getValue()[0]);
            }
            if (version.description().kind() == Kind.TABLE) {
                long more =
                        version.description().samples() - before.description().samples();
                samples = new long[] {Math.max(0, more), Math.max(0, -more)};
            }
            return new VersionStep(version, samples[0], samples[1], bytes[0], bytes[1]);
        }
    }
}
