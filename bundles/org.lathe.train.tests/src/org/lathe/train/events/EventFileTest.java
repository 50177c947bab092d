package org.lathe.train.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.run.MetricSeries;

class EventFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    record Point(String key, long step, double time, double value) {}

    private static List<Point> read(Path file) throws IOException {
        List<Point> points = new ArrayList<>();
        new EventFileReader().poll(file, (k, s, t, v) -> points.add(new Point(k, s, t, v)));
        return points;
    }

    private Path write(Point... points) throws IOException {
        try (EventFileWriter writer = EventFileWriter.create(folder, NOW)) {
            for (Point p : points) {
                writer.add(p.key, p.step, p.time, p.value);
            }
            return writer.file();
        }
    }

    private static Point point(int i) {
        return new Point(i % 2 == 0 ? "train_loss" : "val/accuracy", i, 1.5e9 + i / 8.0, i / 3.0);
    }

    private static Point[] points(int count) {
        return IntStream.range(0, count).mapToObj(EventFileTest::point).toArray(Point[]::new);
    }

    @Test
    void everyValueComesBackExactly() throws IOException {
        Point[] odd = {
            new Point("a", 0, 0, Double.NaN),
            new Point("ä/ö-🐢", -1, 1e9, Double.POSITIVE_INFINITY),
            new Point("a", Long.MAX_VALUE, 1.1, Double.MIN_VALUE),
            new Point("a", Long.MIN_VALUE, -3, -0.0),
            new Point("x".repeat(200), 300, 2, 0.1),
            new Point("y".repeat(100_000), 1 << 20, 2, 1e300),
        };
        assertEquals(List.of(odd), read(write(odd)));
    }

    @Test
    void manyPointsOverSeveralChunks() throws IOException {
        Point[] many = points(100_000);
        assertEquals(List.of(many), read(write(many)));
    }

    @Test
    void tornAtEveryByteGivesTheWholeRecordsAndGoesOnWhenTheRestComes() throws IOException {
        Point[] few = points(5);
        byte[] whole = Files.readAllBytes(write(few));
        Path torn = folder.resolve("torn");
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(torn, Arrays.copyOf(whole, cut));
            EventFileReader reader = new EventFileReader();
            List<Point> got = new ArrayList<>();
            reader.poll(torn, (k, s, t, v) -> got.add(new Point(k, s, t, v)));
            assertEquals(List.of(few).subList(0, got.size()), got);
            assertTrue(reader.note().isEmpty());
            Files.write(torn, Arrays.copyOfRange(whole, cut, whole.length), StandardOpenOption.APPEND);
            reader.poll(torn, (k, s, t, v) -> got.add(new Point(k, s, t, v)));
            assertEquals(List.of(few), got, "cut at " + cut);
            assertFalse(reader.poll(torn, (k, s, t, v) -> got.add(null)));
        }
    }

    @Test
    void anyDamagedByteEndsTheFileThere() throws IOException {
        Point[] few = points(4);
        byte[] whole = Files.readAllBytes(write(few));
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < whole.length; i++) {
            byte[] bytes = whole.clone();
            bytes[i] ^= 0x40;
            Files.write(damaged, bytes);
            EventFileReader reader = new EventFileReader();
            List<Point> got = new ArrayList<>();
            reader.poll(damaged, (k, s, t, v) -> got.add(new Point(k, s, t, v)));
            assertEquals(List.of(few).subList(0, got.size()), got);
            assertTrue(got.size() < few.length, "byte " + i);
            assertTrue(reader.note().orElseThrow().contains("damaged at byte"));
        }
    }

    @Test
    void aFollowerSeesWhatIsFlushedWhileTheWriterGoesOn() throws Exception {
        List<Point> got = new ArrayList<>();
        try (EventFileWriter writer = EventFileWriter.create(folder, NOW);
                RunMetrics metrics = RunMetrics.of(folder)) {
            writer.add("a", 1, 1, 1);
            writer.flush();
            assertTrue(metrics.poll((k, s, t, v) -> got.add(new Point(k, s, t, v))));
            writer.add("a", 2, 1, 2);
            while (!metrics.poll((k, s, t, v) -> got.add(new Point(k, s, t, v)))) {
                Thread.sleep(20);
            }
            assertEquals(List.of(new Point("a", 1, 1, 1), new Point("a", 2, 1, 2)), got);
            assertFalse(metrics.poll((k, s, t, v) -> got.add(null)));
        }
    }

    @Test
    void aSecondWriterBeginsItsOwnFileAndTheLastValueOfAStepWins() throws Exception {
        Path first = write(new Point("a", 1, 1, 1), new Point("a", 2, 1, 1));
        Path second = write(new Point("a", 2, 5, 20), new Point("a", 3, 5, 30));
        assertEquals(List.of(first, second), RunMetrics.list(folder));
        try (RunMetrics metrics = RunMetrics.of(folder)) {
            MetricSeries series = MetricSeries.read(metrics);
            assertEquals(
                    List.of(1.0, 20.0, 30.0),
                    series.of("a").stream().map(p -> p.value()).toList());
        }
    }

    @Test
    void theFolderMayMoveBetweenPolls(@TempDir Path other) throws Exception {
        Path file = write(points(3));
        Path moved = other.resolve(file.getFileName());
        Path[] where = {file};
        List<Point> got = new ArrayList<>();
        try (RunMetrics metrics = new RunMetrics(() -> List.of(where[0]))) {
            metrics.poll((k, s, t, v) -> got.add(new Point(k, s, t, v)));
            byte[] more = Files.readAllBytes(file);
            Files.move(file, moved);
            assertFalse(metrics.poll((k, s, t, v) -> got.add(null)));
            byte[] extra = Files.readAllBytes(write(points(4)));
            Files.write(moved, Arrays.copyOfRange(extra, more.length, extra.length), StandardOpenOption.APPEND);
            where[0] = moved;
            metrics.poll((k, s, t, v) -> got.add(new Point(k, s, t, v)));
        }
        assertEquals(List.of(points(4)), got);
    }

    @Test
    void severalThreadsMayLog() throws Exception {
        Path file;
        try (EventFileWriter writer = EventFileWriter.create(folder, NOW)) {
            file = writer.file();
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(t -> Thread.ofPlatform().start(() -> log(writer, "t" + t)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<Point> points = read(file);
        assertEquals(8_000, points.size());
        for (int t = 0; t < 4; t++) {
            String key = "t" + t;
            assertEquals(
                    IntStream.range(0, 2_000).asLongStream().boxed().toList(),
                    points.stream()
                            .filter(p -> p.key.equals(key))
                            .map(Point::step)
                            .toList());
        }
    }

    private static void log(EventFileWriter writer, String key) {
        try {
            for (int i = 0; i < 2_000; i++) {
                writer.add(key, i, i, i);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aClosedWriterTakesNothing() throws IOException {
        EventFileWriter writer = EventFileWriter.create(folder, NOW);
        writer.close();
        writer.close();
        assertThrows(IOException.class, () -> writer.add("a", 1, 1));
    }
}
