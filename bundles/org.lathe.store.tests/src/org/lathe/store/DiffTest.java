package org.lathe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDiff;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.VersionStep;

/** Random changes, by import or by edit: the difference of two versions is exactly what was changed. */
class DiffTest {
    private static final String[] CLASSES = {"cat", "dog", "Eule", "été"};

    @TempDir
    Path root;

    private Lab lab;
    private Random random;
    /** What the dataset holds: bytes, label, split by path. */
    private final TreeMap<String, Sample> samples = new TreeMap<>();

    private int counter;

    private record Sample(String text, String label, Split split) {}

    /** What a round changed, by the keys that the difference uses. */
    private static final class Changes {
        final Set<String> added = new TreeSet<>();
        final Set<String> removed = new TreeSet<>();
        final Set<String> changed = new TreeSet<>();
        final Set<String> relabelled = new TreeSet<>();
        final Set<String> resplit = new TreeSet<>();
    }

    @BeforeEach
    void makeProject() throws Exception {
        lab = new Lab(root);
        lab.projects.create("p", "Project", "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDifferenceIsWhatWasChanged(long seed) throws Exception {
        random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            samples.put("f/" + counter++ + ".png", sample());
        }
        write();
        for (int round = 0; round < 5; round++) {
            DatasetContent before = newest();
            Map<String, Long> classes = classes();
            Changes changes = new Changes();
            if (round % 2 == 0) {
                change(changes);
                write();
            } else {
                edit(changes);
            }
            DatasetContent after = newest();
            DatasetDiff diff = DatasetDiff.between(before, after);
            assertEquals(List.copyOf(changes.added), diff.added());
            assertEquals(List.copyOf(changes.removed), diff.removed());
            assertEquals(List.copyOf(changes.changed), diff.changed());
            assertEquals(List.copyOf(changes.relabelled), diff.relabelled());
            assertEquals(List.copyOf(changes.resplit), diff.resplit());
            Map<String, Long> now = classes();
            for (DatasetDiff.ClassChange each : diff.classes()) {
                assertEquals(classes.getOrDefault(each.label(), 0L), each.before());
                assertEquals(now.getOrDefault(each.label(), 0L), each.after());
            }
            VersionStep step = lab.datasets.history("p", "d").getFirst();
            assertEquals(changes.added.size() + changes.changed.size(), step.samplesAdded());
            assertEquals(changes.removed.size() + changes.changed.size(), step.samplesRemoved());
        }
    }

    private DatasetContent newest() throws Exception {
        return lab.datasets.open(lab.datasets.resolve("p", "d"));
    }

    private Sample sample() {
        return new Sample("content " + counter++, CLASSES[random.nextInt(CLASSES.length)], split());
    }

    private Split split() {
        return Split.values()[random.nextInt(3)];
    }

    private Map<String, Long> classes() {
        Map<String, Long> classes = new HashMap<>();
        samples.values().forEach(sample -> classes.merge(sample.label(), 1L, Long::sum));
        return classes;
    }

    private void change(Changes changes) {
        for (String path : List.copyOf(samples.keySet())) {
            Sample old = samples.get(path);
            switch (random.nextInt(8)) {
                case 0 -> {
                    samples.remove(path);
                    changes.removed.add(path);
                }
                case 1 -> {
                    samples.put(path, new Sample("content " + counter++, old.label(), old.split()));
                    changes.changed.add(path);
                }
                case 2 -> relabel(path, changes);
                case 3 -> resplit(path, changes);
                default -> {}
            }
        }
        for (int i = 0; i < 3; i++) {
            String path = "f/" + counter++ + ".png";
            samples.put(path, sample());
            changes.added.add(path);
        }
    }

    private void relabel(String path, Changes changes) {
        Sample old = samples.get(path);
        String label = CLASSES[random.nextInt(CLASSES.length)];
        samples.put(path, new Sample(old.text(), label, old.split()));
        if (!label.equals(old.label())) {
            changes.relabelled.add(path);
        }
    }

    private void resplit(String path, Changes changes) {
        Sample old = samples.get(path);
        Split split = split();
        samples.put(path, new Sample(old.text(), old.label(), split));
        if (split != old.split()) {
            changes.resplit.add(path);
        }
    }

    private void edit(Changes changes) throws Exception {
        Map<String, String> labels = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        Set<String> removed = new HashSet<>();
        List<DatasetEdit.Addition> added = new ArrayList<>();
        for (String path : List.copyOf(samples.keySet())) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    samples.remove(path);
                    removed.add(path);
                    changes.removed.add(path);
                }
                case 1 -> {
                    relabel(path, changes);
                    resplit(path, changes);
                    labels.put(path, samples.get(path).label());
                    splits.put(path, samples.get(path).split());
                }
                default -> {}
            }
        }
        String path = "f/" + counter++ + ".png";
        Sample sample = sample();
        samples.put(path, sample);
        changes.added.add(path);
        Path file = lab.file("new", Integer.toString(counter++), sample.text());
        added.add(new DatasetEdit.Addition(path, file, sample.label(), Optional.of(sample.split())));
        lab.datasets.edit(
                lab.datasets.resolve("p", "d"),
                new DatasetEdit(labels, splits, removed, added),
                "",
                new NullProgressMonitor());
    }

    private void write() throws Exception {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Split> splits = new LinkedHashMap<>();
        List<ImportPlan.Source> files = new ArrayList<>();
        for (Map.Entry<String, Sample> sample : samples.entrySet()) {
            byte[] bytes = sample.getValue().text().getBytes(StandardCharsets.UTF_8);
            Path file = lab.file("in", sample.getKey(), bytes);
            files.add(ImportPlan.Source.of(sample.getKey(), file, Files.size(file)));
            labels.put(sample.getKey(), sample.getValue().label());
            splits.put(sample.getKey(), sample.getValue().split());
        }
        LabelRule rule = new LabelRule(LabelRule.Source.FILE, "labels.csv");
        List<String> classes = labels.values().stream().distinct().sorted().toList();
        lab.datasets.write(
                ImportRequest.of("p", "d", List.of(root)),
                new ImportPlan(
                        DatasetDescription.ofFiles(Kind.IMAGE, rule, classes, files.size()),
                        files,
                        labels,
                        labels,
                        splits,
                        List.of()),
                new NullProgressMonitor());
    }
}
