package org.lathe.workbench.datasets.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetEdit.Addition;
import org.lathe.core.dataset.Split;

/**
 * The changes that a user can make to the samples of a version, each giving all changes together. What leads back to the
 * version as it is leaves no trace.
 */
public final class Changes {
    private final SampleList samples;
    private final DatasetEdit edit;

    private Changes(SampleList samples) {
        this.samples = samples;
        this.edit = samples.edit();
    }

    /** Changes on top of those that the list has. */
    public static Changes to(SampleList samples) {
        return new Changes(samples);
    }

    public DatasetEdit relabel(Set<String> keys, String label) {
        Map<String, String> labels = new HashMap<>(edit.labels());
        Set<String> added = addedNames();
        for (String key : keys) {
            if (!added.contains(key)) {
                put(labels, key, label, samples.label(key));
            }
        }
        return new DatasetEdit(
                labels,
                edit.splits(),
                edit.removed(),
                each(keys, a -> new Addition(a.name(), a.file(), label, a.split())));
    }

    public DatasetEdit move(Set<String> keys, Split split) {
        Map<String, Split> splits = new HashMap<>(edit.splits());
        Set<String> added = addedNames();
        for (String key : keys) {
            if (!added.contains(key)) {
                put(splits, key, split, samples.split(key));
            }
        }
        return new DatasetEdit(
                edit.labels(),
                splits,
                edit.removed(),
                each(keys, a -> new Addition(a.name(), a.file(), a.label(), Optional.of(split))));
    }

    /** What is removed needs no other change; what was only added is gone without a trace. */
    public DatasetEdit remove(Set<String> keys) {
        Set<String> gone = new HashSet<>(keys);
        Set<String> removed = new HashSet<>(edit.removed());
        removed.addAll(gone);
        removed.removeAll(addedNames());
        Map<String, String> labels = new HashMap<>(edit.labels());
        labels.keySet().removeAll(gone);
        Map<String, Split> splits = new HashMap<>(edit.splits());
        splits.keySet().removeAll(gone);
        return new DatasetEdit(
                labels,
                splits,
                removed,
                edit.added().stream().filter(a -> !gone.contains(a.name())).toList());
    }

    /**
     * Adds files as samples, each under a name of its own.
     *
     * @param label of them all; empty for none
     */
    public DatasetEdit add(List<Path> files, String label, Optional<Split> split) {
        List<Addition> added = new ArrayList<>(edit.added());
        Set<String> taken = addedNames();
        for (Path file : files) {
            String name = free(file.getFileName().toString(), taken);
            taken.add(name);
            added.add(new Addition(name, file, label, split));
        }
        return new DatasetEdit(edit.labels(), edit.splits(), edit.removed(), added);
    }

    private String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String free = name;
        for (int i = 2; taken.contains(free) || samples.content().files().containsKey(free); i++) {
            free = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return free;
    }

    private Set<String> addedNames() {
        return edit.added().stream().map(Addition::name).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Addition> each(Set<String> keys, UnaryOperator<Addition> change) {
        return edit.added().stream()
                .map(a -> keys.contains(a.name()) ? change.apply(a) : a)
                .toList();
    }

    private static <T> void put(Map<String, T> changes, String key, T value, T before) {
        if (value.equals(before)) {
            changes.remove(key);
        } else {
            changes.put(key, value);
        }
    }
}
