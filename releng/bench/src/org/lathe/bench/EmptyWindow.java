package org.lathe.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's platform without anything of Lathe, and one bundle that opens a window. */
final class EmptyWindow {
    private static final String BUNDLES = "osgi.bundles";

    private EmptyWindow() {}

    /** Makes a configuration of its own in the scratch folder; the platform's bundles stay where they are. */
    static List<String> command(Setting setting, String workspace) throws IOException {
        Path configuration = setting.scratch().resolve("empty-configuration");
        Path bundle = setting.scratch().resolve("org.lathe.bench.empty.jar");
        pack(setting, bundle);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(setting.product().resolve("configuration/config.ini"))) {
            settings.load(reader);
        }
        settings.keySet().removeAll(List.of("eclipse.product", "eclipse.application"));
        settings.setProperty(
                BUNDLES, withoutLathe(settings.getProperty(BUNDLES)) + ",reference:" + bundle.toUri() + "@4");
        Files.createDirectories(configuration);
        try (Writer writer = Files.newBufferedWriter(configuration.resolve("config.ini"))) {
            settings.store(writer, null);
        }
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

    private static String withoutLathe(String bundles) {
        return Arrays.stream(bundles.split(","))
                .filter(bundle -> !bundle.contains(":org.lathe.") && !bundle.contains(":wrapped."))
                .collect(Collectors.joining(","));
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
