package org.lathe.layering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles see no more of each other, and of the libraries, than the table of docs/design.md allows. */
class LayeringTest {
    private static final Path ROOT = Path.of(System.getProperty("lathe.script")).getParent();

    /** How the table calls a library, and how its packages and bundles begin. */
    private static final Map<String, List<String>> LIBRARIES = libraries();

    private static Map<String, List<String>> libraries() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("gson", List.of("com.google.gson"));
        names.put("JGit", List.of("org.eclipse.jgit"));
        names.put("H2", List.of("org.h2"));
        names.put("fastcsv", List.of("de.siegmar.fastcsv"));
        names.put("commons-compress", List.of("org.apache.commons.compress"));
        names.put("OnnxMl", List.of("ai.onnx.proto", "com.google.protobuf"));
        names.put("ONNX Runtime", List.of("ai.onnxruntime"));
        names.put("DJL", List.of("ai.djl"));
        names.put("JFreeChart", List.of("org.jfree"));
        names.put("commonmark", List.of("org.commonmark"));
        names.put("picocli", List.of("picocli"));
        names.put("SWT/JFace", List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui"));
        return names;
    }

    @Test
    void everyBundleKeepsToTheTable() throws IOException {
        BundleTable table = BundleTable.read(ROOT.resolve("docs/design.md"));
        assertTrue(table.mayUse().size() >= 12, () -> "The table of docs/design.md was not understood: " + table);
        List<String> breaches = new ArrayList<>();
        for (Path bundle : bundles()) {
            String name = bundle.getFileName().toString();
            Set<String> allowed = table.mayUse().get(name);
            if (allowed == null) {
                breaches.add(name + " is not in the table of docs/design.md");
                continue;
            }
            for (String used : used(bundle)) {
                breach(name, used, allowed).ifPresent(breaches::add);
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theTableNamesOnlyBundlesThatExist() throws IOException {
        Set<String> there = new TreeSet<>();
        bundles().forEach(b -> there.add(b.getFileName().toString()));
        assertEquals(
                there,
                new TreeSet<>(BundleTable.read(ROOT.resolve("docs/design.md"))
                        .mayUse()
                        .keySet()));
    }

    private static java.util.Optional<String> breach(String bundle, String used, Set<String> allowed) {
        if (used.startsWith("org.lathe.")) {
            String owner = owner(used);
            boolean fine = owner.equals(bundle) || allowed.stream().anyMatch(a -> owner.equals("org.lathe." + a));
            return fine ? java.util.Optional.empty() : java.util.Optional.of(bundle + " uses " + used);
        }
        for (Map.Entry<String, List<String>> library : LIBRARIES.entrySet()) {
            if (library.getValue().stream().anyMatch(p -> owns(p, used)) && !allowed.contains(library.getKey())) {
                return java.util.Optional.of(bundle + " uses " + used + " of " + library.getKey());
            }
        }
        return java.util.Optional.empty();
    }

    /** The bundle that a package belongs to: the longest one whose name it begins with. */
    private static String owner(String name) {
        String owner = name;
        while (!Files.exists(ROOT.resolve("bundles").resolve(owner)) && owner.contains(".")) {
            owner = owner.substring(0, owner.lastIndexOf('.'));
        }
        return owner;
    }

    private static boolean owns(String prefix, String name) {
        return name.equals(prefix) || name.startsWith(prefix + ".");
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
            return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF")))
                    .filter(f -> !f.getFileName().toString().endsWith(".tests"))
                    .sorted()
                    .toList();
        }
    }

    /** The bundles and packages that a manifest names. */
    private static Set<String> used(Path bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            Attributes main = new Manifest(in).getMainAttributes();
            Set<String> names = new TreeSet<>();
            for (String header :
                    List.of("Require-Bundle", "Import-Package", "DynamicImport-Package", "Fragment-Host")) {
                String value = main.getValue(header);
                if (value != null) {
                    // commas within quoted version ranges separate nothing
                    for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                        names.add(clause.split(";")[0].strip());
                    }
                }
            }
            return names;
        }
    }
}
