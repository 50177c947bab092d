package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Split;

class TableExamplesTest {
    private static final String TABLE = """
            size,colour,note,quality
            1.5,red,first note,1
            ,blue,other note,2
            2.5,?,third note,1
            3.5,red,last note,?
            4.5,blue,very last,2
            """;

    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder);
    }

    private static float[] read(Examples examples, int index) throws CoreException {
        float[] row = new float[examples.shape()[0]];
        ByteBuffer buffer = ByteBuffer.allocate(row.length * 4).order(ByteOrder.nativeOrder());
        examples.read(index, buffer);
        assertEquals(0, buffer.remaining());
        buffer.flip().asFloatBuffer().get(row);
        return row;
    }

    @Test
    void numbersAndCategoriesAreRead() throws Exception {
        DatasetContent content = Drop.content(drop.text("t.csv", TABLE).scan());
        Examples examples = ExamplesReader.open(content, Split.TRAIN, ExamplesReader.Options.of(content));
        assertEquals(List.of("size", "colour"), examples.columns());
        assertEquals(List.of("1", "2"), examples.classes());
        assertEquals(4, examples.size());
        assertArrayEquals(new float[] {1.5f, 1}, read(examples, 0));
        assertArrayEquals(new float[] {Float.NaN, 0}, read(examples, 1));
        assertArrayEquals(new float[] {2.5f, Float.NaN}, read(examples, 2));
        assertArrayEquals(new float[] {4.5f, 0}, read(examples, 3));
        assertEquals("t.csv#4", examples.key(3));
        assertEquals(1, examples.label(3));
    }

    @Test
    void classesThatAreNumbersCanBeReadAsNumbers() throws Exception {
        DatasetContent content = Drop.content(drop.text("t.csv", TABLE).scan());
        Examples examples = ExamplesReader.openAll(
                content, ExamplesReader.Options.of(content).withTask(Task.REGRESSION));
        assertEquals(List.of(), examples.classes());
        assertEquals(2f, examples.label(1));
        assertEquals(1.5f, FeatureStatistics.ofLabels(examples).mean()[0]);
    }

    @Test
    void withoutTaskAllRowsAreRead() throws Exception {
        DatasetContent content = Drop.content(drop.text("t.csv", TABLE).scan());
        Examples examples = ExamplesReader.openAll(
                content, ExamplesReader.Options.of(content).withTask(Task.NONE));
        assertEquals(5, examples.size());
        assertTrue(Float.isNaN(examples.label(0)));
    }

    @Test
    void columnsMayBeAskedForAsAModelKnowsThem() throws Exception {
        DatasetContent content = Drop.content(drop.text("t.csv", TABLE).scan());
        Column colour = new Column("colour", Column.Type.CATEGORY, List.of("green", "red"), 0);
        Column size = new Column("size", Column.Type.NUMBER, List.of(), 0);
        ExamplesReader.Options options = ExamplesReader.Options.of(content).withColumns(List.of(colour, size));
        Examples examples = ExamplesReader.openAll(content, options);
        assertArrayEquals(new float[] {1, 1.5f}, read(examples, 0));
        assertArrayEquals(new float[] {Float.NaN, Float.NaN}, read(examples, 1));
        Column other = new Column("weight", Column.Type.NUMBER, List.of(), 0);
        CoreException e = assertThrows(
                CoreException.class, () -> ExamplesReader.openAll(content, options.withColumns(List.of(other))));
        assertEquals(
                "The dataset has no column 'weight', which is needed; it has size, colour, note, quality.",
                Drop.sentence(e));
    }

    @Test
    void splitsAndSeveralFilesAreToldApart() throws Exception {
        ImportPlan plan = drop.text("a.csv", "x,y\n1,a\n2,b\n")
                .gzip("b.csv.gz", "x,y\n3,a\n4,b\n")
                .scan();
        DatasetContent whole = Drop.content(plan);
        Map<String, Split> splits = new HashMap<>(whole.splits());
        splits.put("a.csv#1", Split.TEST);
        splits.put("b.csv.gz#0", Split.TEST);
        DatasetContent content =
                new DatasetContent(whole.tree(), whole.description(), whole.files(), whole.labels(), splits);
        Examples test = ExamplesReader.open(content, Split.TEST, ExamplesReader.Options.of(content));
        assertEquals(2, test.size());
        assertArrayEquals(new float[] {2}, read(test, 0));
        assertEquals("a.csv#1", test.key(0));
        assertEquals("b.csv.gz#0", test.key(1));
        ClassBalance balance = ClassBalance.of(content, new NullProgressMonitor());
        assertEquals(List.of("a", "b"), balance.classes());
        assertEquals(List.of(1L, 1L), balance.counts().get(Split.TEST));
        assertEquals(2L, balance.samples().get(Split.TRAIN));
        assertEquals(0L, balance.samples().get(Split.VALIDATION));
        assertEquals(2, balance.total(0));
    }

    @Test
    void statisticsLeaveMissingValuesOut() throws Exception {
        DatasetContent content =
                Drop.content(drop.text("t.csv", "x,z,y\n1,5,a\n,5,b\n3,5,a\n").scan());
        FeatureStatistics statistics =
                FeatureStatistics.of(ExamplesReader.openAll(content, ExamplesReader.Options.of(content)));
        assertArrayEquals(new float[] {2, 5}, statistics.mean());
        assertArrayEquals(new float[] {1, 1}, statistics.std());
        assertEquals(2, statistics.count(0));
        assertEquals(2, statistics.size());
    }

    @Test
    void tablesWithoutUsableColumnsAreRefused() throws Exception {
        DatasetContent content = Drop.content(drop.text("t.csv", "note,y\nfirst thing,a\nother thing,b\nlast thing,a\n")
                .scan());
        CoreException e = assertThrows(
                CoreException.class, () -> ExamplesReader.openAll(content, ExamplesReader.Options.of(content)));
        assertTrue(Drop.sentence(e).contains("no column of numbers or categories"));
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        DatasetContent content = Drop.content(
                drop.text("t.csv", "x,y\n" + "1,a\n2,b\n".repeat(5000)).scan());
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(
                OperationCanceledException.class,
                () -> ExamplesReader.open(content, Optional.empty(), ExamplesReader.Options.of(content), monitor));
    }

    @Test
    void pagesShowRowsAsTheyStand() throws Exception {
        ImportPlan plan = drop.text("a.csv", "x,y\n1.50,a\n,b\n")
                .text("b.csv", "x,y\n3,\"a,\"\"b\"\"\"\n4,b\n")
                .scan();
        DatasetContent content = Drop.content(plan);
        TablePreview page = TablePreview.read(content, 1, 2);
        assertEquals(List.of("x", "y"), page.columns());
        assertEquals(
                List.of(
                        new TablePreview.Entry("a.csv#1", List.of("", "b")),
                        new TablePreview.Entry("b.csv#0", List.of("3", "a,\"b\""))),
                page.rows());
        assertTrue(page.more());
        assertEquals(4, TablePreview.read(content, 0, 4).rows().size());
        assertEquals(false, TablePreview.read(content, 0, 4).more());
        assertEquals(List.of(), TablePreview.read(content, 99, 4).rows());
    }

    @Test
    void theRealTablesAreRead() throws Exception {
        DatasetContent iris = Drop.content(Drop.scan(Optional.empty(), Optional.empty(), Drop.data("iris.csv")));
        Examples flowers = ExamplesReader.openAll(iris, ExamplesReader.Options.of(iris));
        assertEquals(150, flowers.size());
        assertArrayEquals(new float[] {5.1f, 3.5f, 1.4f, 0.2f}, read(flowers, 0));
        assertEquals(2, flowers.label(149));
        DatasetContent digits = Drop.content(Drop.scan(Optional.empty(), Optional.empty(), Drop.data("digits.csv.gz")));
        Examples images = ExamplesReader.openAll(digits, ExamplesReader.Options.of(digits));
        assertArrayEquals(new int[] {64}, images.shape());
        assertEquals(1797, images.size());
        assertEquals(0, FeatureStatistics.of(images).mean()[0]);
        assertEquals(1, FeatureStatistics.of(images).std()[0]);
    }
}
