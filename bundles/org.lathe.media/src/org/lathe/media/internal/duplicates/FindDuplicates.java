package org.lathe.media.internal.duplicates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.Duplicates;
import org.lathe.core.dataset.Duplicates.Group;
import org.lathe.core.dataset.Kind;

/** Finds samples that are the same file, by their objects, and images that look alike. */
public final class FindDuplicates {
    private FindDuplicates() {}

    /** Of datasets whose samples are files; the rows of a table are not compared. */
    public static Duplicates in(DatasetContent content, IProgressMonitor monitor) {
        if (content.description().kind() == Kind.TABLE) {
            return new Duplicates(List.of());
        }
        Map<Path, List<String>> byObject = new LinkedHashMap<>();
        content.files().forEach((key, file) -> {
            if (content.splits().isEmpty() || content.splits().containsKey(key)) {
                byObject.computeIfAbsent(file, object -> new ArrayList<>()).add(key);
            }
        });
        List<Group> groups = new ArrayList<>();
        byObject.values().stream()
                .filter(keys -> keys.size() > 1)
                .forEach(keys -> groups.add(Duplicates.group(true, keys, content)));
        if (content.description().kind() == Kind.IMAGE) {
            groups.addAll(alike(byObject, content, SubMonitor.convert(monitor, "Comparing images", 1)));
        }
        groups.sort(Comparator.comparing((Group group) -> !group.isLeak())
                .thenComparing(group -> !group.exact())
                .thenComparing(group -> -group.keys().size())
                .thenComparing(group -> group.keys().getFirst()));
        return new Duplicates(groups);
    }

    private static List<Group> alike(Map<Path, List<String>> byObject, DatasetContent content, SubMonitor progress) {
        List<Path> objects = List.copyOf(byObject.keySet());
        List<Look> looks = Looks.of(objects, progress);
        List<Group> groups = new ArrayList<>();
        for (List<Integer> places : LookIndex.groups(looks)) {
            List<String> keys = new ArrayList<>();
            places.forEach(place -> keys.addAll(byObject.get(objects.get(place))));
            keys.sort(null);
            groups.add(Duplicates.group(false, keys, content));
        }
        return groups;
    }
}
