package org.lathe.train.djl.internal.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Ids;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.SampleKey;
import org.lathe.core.dataset.Split;
import org.lathe.core.run.Run;
import org.lathe.train.RunFolder;

/** Run folders with small made-up datasets that can be learned. */
public final class RunFixture {
    private static final List<String> CLASSES = List.of("left", "middle", "right");
    private static final Split[] SPLITS = {
        Split.TRAIN, Split.TRAIN, Split.TRAIN, Split.TRAIN, Split.VALIDATION, Split.TEST
    };

    private final Path root;
    private final Ids ids = Ids.system();

    public RunFixture(Path root) {
        this.root = root;
    }

    /** Rows of two numbers with gaps and a category, whose class is where the point lies. */
    public DatasetContent classes(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("x,y,colour,side\n");
        Random random = new Random(5);
        for (int i = 0; i < rows; i++) {
            int side = i % 3;
            double x = 40 * (side - 1) + 5 * random.nextGaussian();
            csv.append(x).append(',').append(i % 20 == 7 ? "" : random.nextGaussian() * 0.01);
            csv.append(',').append(random.nextInt(3) == 0 ? "red" : "blue");
            csv.append(',').append(CLASSES.get(side)).append('\n');
        }
        List<Column> columns = List.of(
                new Column("x", Column.Type.NUMBER, List.of(), 0),
                new Column("y", Column.Type.NUMBER, List.of(), rows / 20),
                new Column("colour", Column.Type.CATEGORY, List.of("blue", "red"), 0),
                new Column("side", Column.Type.CATEGORY, CLASSES, 0));
        return table(csv, rows, columns, "side", CLASSES);
    }

    /** Rows of two numbers and a third that depends on them. */
    public DatasetContent numbers(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("a,b,price\n");
        Random random = new Random(6);
        for (int i = 0; i < rows; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian() * 100;
            csv.append(a).append(',').append(b).append(',');
            csv.append(1000 + 50 * a + b + random.nextGaussian()).append('\n');
        }
        List<Column> columns = List.of(
                new Column("a", Column.Type.NUMBER, List.of(), 0),
                new Column("b", Column.Type.NUMBER, List.of(), 0),
                new Column("price", Column.Type.NUMBER, List.of(), 0));
        return table(csv, rows, columns, "price", List.of());
    }

    private DatasetContent table(StringBuilder csv, int rows, List<Column> columns, String label, List<String> classes)
            throws IOException {
        Path file = Files.writeString(root.resolve(label + ".csv"), csv);
        Map<String, Split> splits = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            splits.put(SampleKey.row("t.csv", i), SPLITS[i / 3 % SPLITS.length]);
        }
        DatasetDescription description = new DatasetDescription(
                1, Kind.TABLE, LabelRule.column(label), classes, rows, columns, true, ",", "UTF-8", List.of());
        SortedMap<String, Path> files = new TreeMap<>(Map.of("t.csv", file));
        return new DatasetContent("0".repeat(40), description, files, Map.of(), splits);
    }

    /** Grey images of 12 x 12 noisy pixels with one bright third. */
    public DatasetContent images(int count) throws IOException {
        return images(count, CLASSES);
    }

    /** As {@link #images(int)}, each third called as wanted. */
    public DatasetContent images(int count, List<String> thirds) throws IOException {
        Path folder = Files.createDirectories(root.resolve("images"));
        SortedMap<String, Path> files = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Split> splits = new HashMap<>();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            int side = i % 3;
            BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < 12; y++) {
                for (int x = 0; x < 12; x++) {
                    image.getRaster().setSample(x, y, 0, (x / 4 == side ? 90 : 40) + random.nextInt(80));
                }
            }
            String name = thirds.get(side) + "/" + i + ".png";
            Path file = folder.resolve(i + ".png");
            ImageIO.write(image, "png", file.toFile());
            files.put(name, file);
            labels.put(name, thirds.get(side));
            splits.put(name, SPLITS[i / 3 % SPLITS.length]);
        }
        DatasetDescription description = DatasetDescription.ofFiles(
                Kind.IMAGE,
                LabelRule.FOLDER,
                thirds.stream().distinct().sorted().toList(),
                count);
        return new DatasetContent("1".repeat(40), description, files, labels, splits);
    }

    /** A run that waits for its worker. */
    public RunFolder queue(String recipe, DatasetContent content, String model, Map<String, String> parameters)
            throws CoreException {
        String id = ids.next();
        Run run = Run.queued(
                id,
                "test",
                "quick test",
                recipe,
                recipe,
                parameters,
                Optional.empty(),
                Optional.of(model),
                Instant.now());
        RunFolder folder = RunFolder.create(root.resolve("runs").resolve(id), run);
        folder.writeInputs(content);
        return folder;
    }
}
