package org.lathe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ./lathe bench [--json] [--share=0.1] [--million] [WORK]...}: measures what Lathe promises, beside a peer in the same run, in turn, as medians
 * of ratios. A peer that is not installed is named in one line and its comparison left out.
 */
public final class Bench {
    private static final List<Work> ALL = List.of(
            new TrainWork(), new WorkerWork(), new StartWork(), new EventsWork(), new ChartsWork(), new ImportWork());

    private Bench() {}

    /** @param args product folder, folder of the peers' scripts, the digits' file; then what the user gave */
    public static void main(String[] args) throws IOException {
        List<String> wanted = new ArrayList<>(List.of(args).subList(3, args.length));
        boolean json = wanted.remove("--json");
        boolean million = wanted.remove("--million");
        double share = share(wanted);
        Set<String> names = Set.copyOf(ALL.stream().map(Work::name).toList());
        for (String name : wanted) {
            if (!names.contains(name)) {
                System.err.println("lathe: there is no benchmark '" + name + "'; choose of "
                        + String.join(", ", ALL.stream().map(Work::name).toList()) + ".");
                System.exit(2);
            }
        }
        Path scratch = Files.createTempDirectory("lathe-bench");
        boolean whole = true;
        warnOfLoad();
        try {
            Setting setting = new Setting(
                    Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), scratch, Python.withTorch(), share, million);
            List<Figure> figures = new ArrayList<>();
            for (Work work : ALL) {
                if (wanted.isEmpty() || wanted.contains(work.name())) {
                    whole &= measure(work, setting, figures);
                }
            }
            if (json) {
                Report.json(figures, System.out);
            } else {
                Report.table(figures, System.out);
            }
        } finally {
            delete(scratch);
        }
        System.exit(whole ? 0 : 1);
    }

    /** Ratios bear other load, since both sides meet it; bare times do not. */
    private static void warnOfLoad() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        double load = system.getSystemLoadAverage();
        if (load > system.getAvailableProcessors() / 2.0) {
            System.err.printf(
                    Locale.ROOT,
                    "lathe: this machine is busy (load %.1f on %d processors): trust the ratios, not the bare times.%n",
                    load,
                    system.getAvailableProcessors());
        }
    }

    private static boolean measure(Work work, Setting setting, List<Figure> figures) {
        System.err.println("lathe: measuring " + work.name());
        try {
            figures.addAll(work.measure(setting));
            return true;
        } catch (Exception e) { // one that cannot be measured does not keep the others from it
            System.err.println("lathe: '" + work.name() + "' could not be measured: " + e);
            log(setting);
            return false;
        }
    }

    private static void log(Setting setting) {
        try (Stream<String> lines = Files.lines(setting.log().toPath())) {
            lines.limit(20).forEach(System.err::println);
        } catch (IOException none) {
            // nothing was started that could have said anything
        }
    }

    /** {@code --share=0.1}: how much of the files that large imports take, for a quick look. */
    private static double share(List<String> wanted) {
        for (String word : List.copyOf(wanted)) {
            if (word.matches("--share=(0?\\.\\d+|1)")) {
                wanted.remove(word);
                return Double.parseDouble(word.substring("--share=".length()));
            }
        }
        return 1;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
