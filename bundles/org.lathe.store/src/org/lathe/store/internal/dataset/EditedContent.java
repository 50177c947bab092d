package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;
import org.lathe.store.internal.git.FolderTree;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.StoredFile;

/** A version's content while samples are changed in it. Samples are files; of tables only the splits can change. */
final class EditedContent {
    private final DatasetDescription description;
    private final TreeReader reader;
    private final ObjectId data;
    private final SortedMap<String, ObjectId> files;
    private final Map<String, String> labels;
    private final Map<String, Split> splits;
    private final SampleFolders folders;
    private LabelRule rule;
    private boolean filesChanged;
    private boolean splitsOpen;
    private long bytes;

    private EditedContent(
            TreeReader reader,
            ObjectId data,
            DatasetDescription description,
            SortedMap<String, ObjectId> files,
            Map<String, String> labels,
            Map<String, Split> splits,
            long bytes) {
        this.reader = reader;
        this.data = data;
        this.description = description;
        this.files = files;
        this.labels = labels;
        this.splits = splits;
        this.bytes = bytes;
        this.rule = description.label();
        this.folders = new SampleFolders(files);
    }

    /** @param bytes of all its files */
    static EditedContent of(TreeReader reader, ObjectId content, DatasetDescription description, long bytes)
            throws IOException {
        ObjectId data = StoredContent.data(reader, content);
        SortedMap<String, ObjectId> files = new TreeMap<>();
        reader.eachFile(data, files::put);
        return new EditedContent(
                reader,
                data,
                description,
                files,
                new LinkedHashMap<>(StoredContent.labels(reader, content, List.of())),
                new LinkedHashMap<>(StoredContent.splits(reader, content, List.of())),
                bytes);
    }

    boolean has(String sample) {
        return splits.containsKey(sample);
    }

    void remove(String sample) throws IOException {
        ObjectId blob = files.remove(sample);
        bytes -= StoredFile.of(blob.name(), reader.open(blob)).size();
        labels.remove(sample);
        splits.remove(sample);
        filesChanged = true;
    }

    /** Gives a sample a label or a split or both; where folders say so its file moves. */
    void change(String sample, Optional<String> label, Optional<Split> split) {
        String path = sample;
        if (files.containsKey(sample)) {
            if (split.isPresent()) {
                path = folders.inSplit(path, splits.get(sample), split.get());
            }
            if (label.isPresent() && rule.from() == LabelRule.Source.FOLDER) {
                path = SampleFolders.inClass(path, label.get());
            }
        }
        Split present = splits.get(sample);
        String named = label.orElse(labels.getOrDefault(sample, ""));
        if (!path.equals(sample)) {
            ObjectId blob = files.remove(sample);
            labels.remove(sample);
            splits.remove(sample);
            path = folders.free(path);
            files.put(path, blob);
            filesChanged = true;
        }
        splits.put(path, split.orElse(present));
        label(path, named);
    }

    private void label(String sample, String label) {
        if (label.isEmpty()) {
            labels.remove(sample);
            return;
        }
        labels.put(sample, label);
        if (rule.from() == LabelRule.Source.NONE) {
            rule = new LabelRule(LabelRule.Source.FILE, Names.LABELS); // they are kept there from now on
        }
    }

    /** Adds a file as a sample under a free name. */
    void add(String name, ObjectId blob, long size, String label, Optional<Split> split) {
        String place = name;
        if (rule.from() == LabelRule.Source.FOLDER) {
            place = folders.forClass(name, label, labels, split, splits);
        }
        String path = folders.free(place);
        files.put(path, blob);
        bytes += size;
        filesChanged = true;
        splits.put(path, split.orElse(null));
        splitsOpen |= split.isEmpty();
        label(path, label);
    }

    long samples() {
        return splits.size();
    }

    VersionContent write(ObjectInserter inserter) throws IOException {
        DatasetDescription edited = description();
        drawSplits(edited);
        ObjectId tree = data;
        if (filesChanged) {
            FolderTree folder = new FolderTree();
            for (Map.Entry<String, ObjectId> file : files.entrySet()) {
                folder.file(file.getKey(), file.getValue());
            }
            tree = folder.write(inserter);
        }
        return VersionContent.write(inserter, tree, edited, ordered(labels), ordered(splits), files.size(), bytes);
    }

    /** In order of path, as an import writes them; rows of tables stay in their order. */
    private <V> Map<String, V> ordered(Map<String, V> entries) {
        return description.kind() == Kind.TABLE ? entries : new TreeMap<>(entries);
    }

    private void drawSplits(DatasetDescription edited) {
        if (!splitsOpen) {
            return;
        }
        Map<String, String> classes = new LinkedHashMap<>();
        boolean stratified = edited.task() == DatasetDescription.Task.CLASSIFICATION;
        splits.keySet().forEach(key -> classes.put(key, labels.getOrDefault(key, "")));
        splits.values().removeIf(Objects::isNull);
        splits.putAll(SplitAssignment.assign(classes, stratified, Map.of(), splits, SplitRatios.STANDARD));
    }

    /** Classes keep their order, so that a model's outputs keep their meaning; new ones follow. */
    private DatasetDescription description() {
        List<String> classes = description.classes();
        boolean labelled = description.label().from() == LabelRule.Source.NONE && rule != description.label();
        if (labelled || !classes.isEmpty() && rule.from() != LabelRule.Source.COLUMN) {
            Set<String> used = new TreeSet<>(labels.values());
            Set<String> all = new LinkedHashSet<>(classes);
            all.addAll(used);
            all.retainAll(used);
            classes = List.copyOf(all);
        }
        return new DatasetDescription(
                description.format(),
                description.kind(),
                rule,
                classes,
                splits.size(),
                description.columns(),
                description.header(),
                description.delimiter(),
                description.charset(),
                description.boxes());
    }
}
