package org.lathe.media.internal.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.Duplicates;
import org.lathe.core.dataset.Duplicates.Group;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;

class FindDuplicatesTest {
    @TempDir
    Path folder;

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Map<String, Split> splits = new HashMap<>();

    private void add(String key, Split split, Path object) {
        files.put(key, object);
        splits.put(key, split);
    }

    private Path write(String name, BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private Duplicates find(Kind kind) {
        DatasetDescription description = DatasetDescription.ofFiles(kind, LabelRule.NONE, List.of(), files.size());
        return FindDuplicates.in(
                new DatasetContent("", description, files, Map.of(), splits), new NullProgressMonitor());
    }

    /** A scene of discs in many shades. */
    private static BufferedImage scene(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(width / 100.0, height / 100.0);
        for (int i = 0; i < 30; i++) {
            g.setColor(new Color(random.nextInt(1 << 24)));
            int size = 10 + random.nextInt(50);
            g.fillOval(random.nextInt(100) - size / 2, random.nextInt(100) - size / 2, size, size);
        }
        g.dispose();
        return image;
    }

    @Test
    void theSameFileInTwoSplitsIsALeak() throws Exception {
        Path same = write("o1", scene(1, 80, 60), "png");
        add("train/a.png", Split.TRAIN, same);
        add("test/b.png", Split.TEST, same);
        add("train/c.png", Split.TRAIN, write("o2", scene(2, 80, 60), "png"));
        Duplicates found = find(Kind.IMAGE);
        assertEquals(
                List.of(new Group(true, List.of("test/b.png", "train/a.png"), Set.of(Split.TEST, Split.TRAIN))),
                found.groups());
        assertEquals(found.groups(), found.leaks());
    }

    @Test
    void otherKindsOfFilesAreComparedByTheirObjects() throws Exception {
        Path same = Files.writeString(folder.resolve("o"), "hello");
        add("a.txt", Split.TRAIN, same);
        add("b.txt", Split.TRAIN, same);
        Duplicates found = find(Kind.TEXT);
        assertEquals(1, found.groups().size());
        assertTrue(found.leaks().isEmpty());
    }

    @Test
    void scaledCompressedAndBrighterCopiesAreFoundAmongManyOthers() throws Exception {
        for (int i = 0; i < 300; i++) {
            add("other" + i, Split.TRAIN, write("other" + i, scene(100 + i, 120, 90), "png"));
        }
        BufferedImage original = scene(7, 400, 300);
        BufferedImage small = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(original, 0, 0, 160, 120, null);
        g.dispose();
        BufferedImage brighter = new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                Color c = new Color(original.getRGB(x, y));
                brighter.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.min(255, c.getRed() + 5),
                                        Math.min(255, c.getGreen() + 5),
                                        Math.min(255, c.getBlue() + 5))
                                .getRGB());
            }
        }
        add("original", Split.TRAIN, write("p1", original, "png"));
        add("compressed", Split.TRAIN, write("p2", original, "jpg"));
        add("small", Split.TEST, write("p3", small, "png"));
        add("brighter", Split.VALIDATION, write("p4", brighter, "png"));
        Duplicates found = find(Kind.IMAGE);
        assertEquals(
                List.of(new Group(
                        false,
                        List.of("brighter", "compressed", "original", "small"),
                        Set.of(Split.TRAIN, Split.TEST, Split.VALIDATION))),
                found.groups());
    }

    @Test
    void evenImagesOfDifferentPatternsAreNotTheSame() throws Exception {
        for (int i = 0; i < 6; i++) {
            BufferedImage image = new BufferedImage(72, 64, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 10 * i, 72, 10);
            g.dispose();
            add("stripe" + i, Split.TRAIN, write("s" + i, image, "png"));
        }
        assertEquals(List.of(), find(Kind.IMAGE).groups());
    }

    @Test
    void hashesAreComparedAsIfEachWithEach() {
        Random random = new Random(3);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long hash = i % 4 == 0 || looks.isEmpty()
                    ? random.nextLong()
                    : looks.get(random.nextInt(looks.size())).hash();
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                hash ^= 1L << random.nextInt(64);
            }
            looks.add(new Look(hash, new byte[72]));
        }
        looks.set(10, null);
        int[] group = new int[looks.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (looks.get(i) != null && looks.get(j) != null && looks.get(i).isLike(looks.get(j))) {
                    int from = group[i];
                    int to = group[j];
                    for (int k = 0; k < group.length; k++) {
                        group[k] = group[k] == from ? to : group[k];
                    }
                }
            }
        }
        Map<Integer, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            expected.computeIfAbsent(group[i], g -> new ArrayList<>()).add(i);
        }
        expected.values().removeIf(g -> g.size() < 2);
        assertEquals(Set.copyOf(expected.values()), Set.copyOf(LookIndex.groups(looks)));
    }

    @Test
    void itCanBeCancelled() throws Exception {
        for (int i = 0; i < 50; i++) {
            add("i" + i, Split.TRAIN, write("i" + i, scene(i, 400, 300), "png"));
        }
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        DatasetDescription description = DatasetDescription.ofFiles(Kind.IMAGE, LabelRule.NONE, List.of(), 50);
        assertThrows(
                OperationCanceledException.class,
                () -> FindDuplicates.in(new DatasetContent("", description, files, Map.of(), splits), cancelled));
    }
}
