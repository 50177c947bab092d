package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.lathe.core.Workspace;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.Split;
import org.lathe.media.internal.scan.MediaScanner;

/** A folder with files made for a test, and what the scanner says when it is dropped. */
public final class Drop {
    /** For scans that have no archive to unpack into it. */
    public static final Workspace WORKSPACE = new Workspace(Path.of("no-workspace"));

    private final Path root;

    public Drop(Path root) {
        this.root = root;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    public Drop bytes(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    public Drop text(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Drop text(String name, String text, Charset charset) throws IOException {
        return bytes(name, text.getBytes(charset));
    }

    public Drop gzip(String name, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes(name, packed.toByteArray());
    }

    /** A grey PNG, its pixels running from {@code start} upwards. */
    public Drop png(String name, int width, int height, int start) throws IOException {
        return bytes(name, image("png", BufferedImage.TYPE_BYTE_GRAY, width, height, start));
    }

    public static byte[] image(String format, int type, int width, int height, int start) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        int samples = image.getRaster().getNumBands();
        int[] pixel = new int[samples];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Arrays.setAll(pixel, c -> 0);
                for (int c = 0; c < samples; c++) {
                    pixel[c] = start + x + y * width + 50 * c & (type == BufferedImage.TYPE_BYTE_BINARY ? 1 : 0xff);
                }
                image.getRaster().setPixel(x, y, pixel);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out), () -> "no writer for " + format);
        return out.toByteArray();
    }

    public ImportPlan scan() throws CoreException {
        return scan(Optional.empty(), Optional.empty(), root);
    }

    public ImportPlan scan(String label) throws CoreException {
        return scan(Optional.of(LabelRule.parse(label)), Optional.empty(), root);
    }

    public ImportPlan scan(DatasetDescription previous) throws CoreException {
        return scan(Optional.empty(), Optional.of(previous), root);
    }

    public static ImportPlan scan(Optional<LabelRule> label, Optional<DatasetDescription> previous, Path... sources)
            throws CoreException {
        ImportRequest request = ImportRequest.of("project", "dataset", List.of(sources));
        MediaScanner scanner = new MediaScanner(WORKSPACE);
        try (Dropped dropped = scanner.open(request.sources(), new NullProgressMonitor())) {
            return scanner.scan(
                    label.map(request::withLabel).orElse(request), dropped, previous, new NullProgressMonitor());
        }
    }

    /** The sentence that the scan fails with; checked to be one. */
    public String failure() {
        return sentence(assertThrows(CoreException.class, this::scan));
    }

    public String failure(String label) {
        return sentence(assertThrows(CoreException.class, () -> scan(label)));
    }

    public static String sentence(CoreException failure) {
        String text = failure.getStatus().getMessage();
        assertTrue(text.endsWith("."), text);
        assertFalse(text.contains("Exception") || text.contains("java."), text);
        return text;
    }

    public static String reason(ImportPlan plan, String path) {
        return plan.skipped().stream()
                .filter(s -> s.path().equals(path))
                .map(Skipped::reason)
                .findFirst()
                .orElse("not skipped: " + plan.skipped());
    }

    public static List<String> paths(ImportPlan plan) {
        return plan.files().stream().map(ImportPlan.Source::path).toList();
    }

    /** The plan as the content that a store would make of it, with every sample that has no split in training. */
    public static DatasetContent content(ImportPlan plan) {
        TreeMap<String, Path> files = new TreeMap<>();
        plan.files().forEach(file -> files.put(file.path(), file.file()));
        Map<String, Split> splits = new HashMap<>();
        plan.sampleKeys().keySet().forEach(key -> splits.put(key, plan.splits().getOrDefault(key, Split.TRAIN)));
        return new DatasetContent("0".repeat(40), plan.description(), files, plan.labels(), splits);
    }

    /** A file that came with the tests. */
    public static Path data(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            for (String place : List.of("data", "bundles/org.lathe.media.tests/data")) {
                if (Files.exists(folder.resolve(place).resolve(name))) {
                    return folder.resolve(place).resolve(name);
                }
            }
        }
        throw new IllegalStateException("'" + name + "' is in no folder data above " + here);
    }
}
