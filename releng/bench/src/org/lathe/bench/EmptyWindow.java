package org.lathe.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The product's platform without anything of Lathe, and one bundle that opens a window. */
final class EmptyWindow {
    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    private EmptyWindow() {}

    /** Makes a configuration of its own in the scratch folder; the platform's bundles stay where they are. */
    static List<String> command(Setting setting, String workspace) throws IOException {
        Path configuration = setting.scratch().resolve("empty-configuration");
        Path bundle = setting.scratch().resolve("org.lathe.bench.empty.jar");
        pack(setting, bundle);
        Path source = setting.product().resolve("configuration");
        Files.createDirectories(configuration.resolve(BUNDLES).getParent());
        List<String> bundles = new ArrayList<>(Files.readAllLines(source.resolve(BUNDLES)).stream()
                .filter(line -> !line.startsWith("org.lathe.") && !line.startsWith("wrapped."))
                .toList());
        bundles.add("org.lathe.bench.empty,1.0.0," + bundle.toUri() + ",4,false");
        Files.write(configuration.resolve(BUNDLES), bundles);
        Files.write(
                configuration.resolve("config.ini"),
                Files.readAllLines(source.resolve("config.ini")).stream()
                        .filter(line -> !line.startsWith("eclipse.product") && !line.startsWith("eclipse.application"))
                        .toList());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfile.encoding=UTF-8");
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-jar", launcher(setting).toString()));
        command.addAll(List.of("-application", "org.lathe.bench.empty.application"));
        command.addAll(List.of("-configuration", configuration.toString(), "-data", workspace));
        return command;
    }

    private static Path launcher(Setting setting) throws IOException {
        try (Stream<Path> files = Files.list(setting.product().resolve("plugins"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void pack(Setting setting, Path jar) throws IOException {
        Path classes = Path.of(System.getProperty("lathe.bench.classes"));
        Path empty = setting.scripts().resolve("empty");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            add(out, empty, empty.resolve(JarFile.MANIFEST_NAME));
            add(out, empty, empty.resolve("plugin.xml"));
            try (Stream<Path> files = Files.list(classes.resolve("org/lathe/bench/empty"))) {
                for (Path path : files.toList()) {
                    add(out, classes, path);
                }
            }
        }
    }

    private static void add(JarOutputStream out, Path root, Path file) throws IOException {
        out.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
    }
}
