package org.lathe.media.internal.scan;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;

/** The dropped files by what their names say they are, and the kind of dataset that they make together. */
final class Candidates {
    /** Names without an extension are looked into, this many of them, before they are taken for texts. */
    private static final int PEEKED = 20;

    private final FileList files;
    private final Map<FileKind, BitSet> places = new EnumMap<>(FileKind.class);

    Candidates(FileList files, List<Dropped.Root> roots) {
        this.files = files;
        for (FileKind kind : FileKind.values()) {
            places.put(kind, new BitSet());
        }
        Set<String> dropped = roots.stream().map(Dropped.Root::name).collect(Collectors.toSet());
        boolean few = roots.size() <= PEEKED;
        for (int i = 0; i < files.size(); i++) {
            String name = files.name(i);
            boolean alone = dropped.contains(files.path(i));
            FileKind kind = FileKind.of(name, alone);
            boolean table = kind == FileKind.TEXT
                    && alone
                    && few
                    && PlainTable.is(files.get(i).file());
            places.get(table ? FileKind.TABLE : kind).set(i);
        }
        takeNamelessTexts();
    }

    /** Files without an extension are texts when there are more of them than of anything else and they hold texts. */
    private void takeNamelessTexts() {
        int[] nameless = places.get(FileKind.NAMELESS).stream().toArray();
        if (nameless.length == 0 || nameless.length * 2 < files.size() - count(FileKind.DOCUMENT)) {
            return;
        }
        int step = Math.max(1, nameless.length / PEEKED);
        boolean texts = IntStream.iterate(0, i -> i < nameless.length, i -> i + step)
                .allMatch(i -> TextCheck.problem(files.get(nameless[i]).file()).isEmpty());
        if (texts) {
            places.get(FileKind.TEXT).or(places.get(FileKind.NAMELESS));
            places.get(FileKind.NAMELESS).clear();
        }
    }

    /** What annotations tell about the images. */
    BoxDataset boxes(List<Skipped> skipped) throws CoreException {
        try {
            return BoxDataset.find(files, files.where(of(Kind.IMAGE)), skipped);
        } catch (IOException e) {
            throw Failures.io("The annotations of the images cannot be read", e);
        }
    }

    int count(FileKind kind) {
        return places.get(kind).cardinality();
    }

    FileList all() {
        return files;
    }

    /** Which files can be samples of a dataset of this kind. */
    BitSet of(Kind kind) {
        BitSet chosen = new BitSet();
        if (kind == Kind.FILES) {
            chosen.set(0, files.size());
        } else {
            places.forEach((fileKind, found) -> {
                if (fileKind.kind() == kind) {
                    chosen.or(found);
                }
            });
        }
        return chosen;
    }

    /**
     * What the label rule speaks for, else what at least half of the files are; files that only tell about the others
     * do not count. Tables come first where it is a draw, texts last.
     */
    Kind kind(Optional<LabelRule> rule) throws CoreException {
        LabelRule.Source from = rule.map(LabelRule::from).orElse(LabelRule.Source.NONE);
        if (from == LabelRule.Source.COLUMN) {
            if (count(FileKind.TABLE) == 0) {
                throw Failures.of("There is no table with a column '"
                        + rule.orElseThrow().name() + "', only " + found() + "; take their labels from folders or "
                        + "from a file.");
            }
            return Kind.TABLE;
        }
        boolean files = from == LabelRule.Source.FOLDER || from == LabelRule.Source.FILE;
        FileKind most = FileKind.TABLE;
        for (FileKind kind : List.of(FileKind.IMAGE, FileKind.SOUND, FileKind.VIDEO, FileKind.TEXT)) {
            if (count(kind) > (files && most == FileKind.TABLE ? 0 : count(most))) {
                most = kind;
            }
        }
        int counted = this.files.size() - count(FileKind.DOCUMENT);
        boolean majority = count(most) > 0 && count(most) * 2 >= counted;
        return majority || files && most != FileKind.TABLE ? most.kind() : Kind.FILES;
    }

    /** {@code 1 without extension, 2 .txt}: the commonest endings. */
    private String found() {
        Map<String, Long> endings = IntStream.range(0, files.size())
                .mapToObj(i -> FileKind.extension(files.name(i)))
                .collect(Collectors.groupingBy(ending -> ending, TreeMap::new, Collectors.counting()));
        return endings.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(5)
                .map(e -> e.getValue() + " " + (e.getKey().isEmpty() ? "without extension" : "." + e.getKey()))
                .collect(Collectors.joining(", "));
    }
}
