package org.lathe.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The built product that the journeys run. */
final class Product {
    private Product() {}

    /** The start script of the product. */
    static Path launcher() {
        return folder().resolve("bin/lathe");
    }

    /** The script at the repository's root. */
    static Path script() {
        return Path.of(required("lathe.script"));
    }

    private static Path folder() {
        return Path.of(required("lathe.product"));
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The system property '" + property + "' is not set");
        }
        return value;
    }

    /** Copies the sample {@code digits.csv.gz} out of the bundle that ships it. */
    static Path copyDigits(Path target) {
        try (Stream<Path> plugins = Files.list(folder().resolve("plugins"))) {
            Path media = plugins.filter(jar -> jar.getFileName().toString().startsWith("org.lathe.media_"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The product has no org.lathe.media"));
            try (ZipFile jar = new ZipFile(media.toFile())) {
                ZipEntry entry = jar.stream()
                        .filter(each -> each.getName().endsWith("digits.csv.gz"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("org.lathe.media ships no digits"));
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
