package org.lathe.media.internal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetDescription.Task;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.media.Drop;

class TableScanTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Drop drop;

    @BeforeEach
    void open() {
        drop = new Drop(folder.resolve("dropped"));
    }

    private static List<String> names(ImportPlan plan) {
        return plan.description().columns().stream().map(Column::name).toList();
    }

    private static List<Column.Type> types(ImportPlan plan) {
        return plan.description().columns().stream().map(Column::type).toList();
    }

    @Test
    void irisHasAHeaderInItsOwnStyle() throws Exception {
        ImportPlan plan = Drop.scan(Optional.empty(), Optional.empty(), Drop.data("iris.csv"));
        assertEquals(150, plan.description().samples());
        assertTrue(plan.description().header());
        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), names(plan));
        assertEquals(LabelRule.column("c4"), plan.description().label());
        assertEquals(List.of("0", "1", "2"), plan.description().classes());
        assertEquals("2", plan.sampleKeys().get("iris.csv#149"));
        assertTrue(Drop.reason(plan, "iris.csv, line 1").contains("c0 to c4"));
        ImportPlan named =
                Drop.scan(Optional.of(LabelRule.column("virginica")), Optional.empty(), Drop.data("iris.csv"));
        assertEquals(LabelRule.column("c4"), named.description().label());
    }

    @Test
    void aHeaderOfThatStyleMayBeShorterThanTheRows() throws Exception {
        drop.text("few.csv", "4,5,benign,malignant\n1,2,3,4,5,0\n1,2,3,4,6,1\n2,2,3,4,6,1\n2,2,3,4,7,0\n");
        ImportPlan plan = drop.scan();
        assertEquals(4, plan.description().samples());
        assertEquals(6, plan.description().columns().size());
        assertEquals(List.of("0", "1"), plan.description().classes());
    }

    @Test
    void digitsHaveNoHeaderAndStayPacked() throws Exception {
        ImportPlan plan = Drop.scan(Optional.empty(), Optional.empty(), Drop.data("digits.csv.gz"));
        assertEquals(1797, plan.description().samples());
        assertEquals(65, names(plan).size());
        assertEquals("c64", names(plan).getLast());
        assertEquals(10, plan.description().classes().size());
        assertEquals(List.of("digits.csv.gz"), Drop.paths(plan));
        assertEquals(1797, plan.sampleKeys().size());
    }

    @Test
    void typesAndMissingValuesAreFound() throws Exception {
        drop.text("t.csv", """
                id,age,town,note,empty,y
                1,3.5,Bonn,first words,,a
                2,NA,Köln,other words,,b
                3,NaN,Bonn,more of them,,a
                4,-1e-3,?,never the same,,b
                5,+.5,Köln,and so on,,a
                6,null,N/A,until the end,,b
                """);
        ImportPlan plan = drop.scan();
        assertEquals(
                List.of(
                        Column.Type.NUMBER,
                        Column.Type.NUMBER,
                        Column.Type.CATEGORY,
                        Column.Type.TEXT,
                        Column.Type.TEXT,
                        Column.Type.CATEGORY),
                types(plan));
        assertEquals(
                List.of(0L, 3L, 2L, 0L, 6L, 0L),
                plan.description().columns().stream().map(Column::missing).toList());
        assertEquals(
                List.of("Bonn", "Köln"), plan.description().columns().get(2).categories());
        assertEquals("UTF-8", plan.description().charset());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void delimitersAreFoundOut(String delimiter) throws Exception {
        drop.text(
                "t.csv",
                "name,size,y\n\"a,b;c\td\",1.5,x\n\"e,f\",2.5,y\n"
                        .replace("\",", "\"" + delimiter)
                        .replace(",size,", delimiter + "size" + delimiter)
                        .replace("5,", "5" + delimiter));
        ImportPlan plan = drop.scan();
        assertEquals(List.of("name", "size", "y"), names(plan));
        assertEquals(delimiter, plan.description().delimiter());
        assertEquals(2, plan.description().samples());
    }

    @Test
    void decimalCommasAreNumbersBesideSemicolons() throws Exception {
        drop.text("t.csv", "a;b;y\n1,5;2,5;u\n3,5;4,5;v\n-0,25;1;u\n");
        ImportPlan plan = drop.scan();
        assertEquals(List.of(Column.Type.NUMBER, Column.Type.NUMBER, Column.Type.CATEGORY), types(plan));
    }

    @Test
    void headersOfTextsOverTextsAreFoundOut() throws Exception {
        drop.text("t.csv", "colour,fruit\nred,apple\nyellow,banana\nred,cherry\nyellow,lemon\n");
        assertEquals(List.of("colour", "fruit"), names(drop.scan()));
        drop.text("t.csv", "red,apple\nyellow,banana\nred,cherry\nyellow,lemon\n");
        assertEquals(List.of("c0", "c1"), names(drop.scan()));
    }

    @Test
    void yearsMayBeNamesOfColumns() throws Exception {
        drop.text("t.csv", "id,2019,2020\n1,0.5,0.7\n2,0.4,0.9\n");
        assertEquals(List.of("id", "2019", "2020"), names(drop.scan()));
    }

    @Test
    void characterSetsAreFoundOut() throws Exception {
        String text = "größe,art\n1,süß\n2,herb\n3,süß\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS)) {
            drop.text("t.csv", text, charset);
            ImportPlan plan = drop.scan();
            assertEquals("größe", names(plan).getFirst(), charset.name());
            assertEquals(List.of("herb", "süß"), plan.description().classes(), charset.name());
            assertEquals(charset.name(), plan.description().charset());
        }
        assertTrue(Drop.reason(drop.scan(), "t.csv").contains("windows-1252"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            drop.text("t.csv", "\ufeff" + text, charset);
            assertEquals("größe", names(drop.scan()).getFirst(), charset.name());
        }
    }

    @Test
    void anOlderCharacterSetIsAlsoFoundFarBehind() throws Exception {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(",abcdef\n");
        }
        drop.text("t.csv", text + "1,süß\n2,süß\n", WINDOWS);
        ImportPlan plan = drop.scan();
        assertEquals("windows-1252", plan.description().charset());
        assertEquals(List.of("abcdef", "süß"), plan.description().classes());
        byte[] damaged = (text + "1,süß\n2,süß\n").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 2] = (byte) 0xc3;
        drop.bytes("t.csv", damaged);
        assertTrue(drop.failure().contains("is UTF-8 with 2 damaged bytes"), drop.failure());
    }

    @Test
    void oneCharacterSetHoldsForAllFiles() throws Exception {
        drop.text("a.csv", "x,y\n1,süß\n2,süß\n", WINDOWS).text("b.csv", "x,y\n1,abc\n2,abc\n");
        assertEquals("windows-1252", drop.scan().description().charset());
        drop.text("b.csv", "x,y\n1,süß\n2,süß\n");
        assertTrue(drop.failure().contains("'b.csv' is UTF-8, but another file is not"), drop.failure());
    }

    @Test
    void theLabelIsGuessedAskedForOrKept() throws Exception {
        drop.text("t.csv", "Species,size,weight\na,1,2\nb,2,3\na,3,4\n");
        ImportPlan first = drop.scan();
        assertEquals(LabelRule.column("Species"), first.description().label());
        assertEquals(List.of("a", "b", "a"), List.copyOf(first.sampleKeys().values()));
        DatasetDescription asked = drop.scan("column:size").description();
        assertEquals(LabelRule.column("size"), asked.label());
        assertEquals(LabelRule.column("size"), drop.scan(asked).description().label());
        assertEquals(
                LabelRule.column("size"), drop.scan("column:SIZE").description().label());
        DatasetDescription none = drop.scan("none").description();
        assertEquals(Task.NONE, none.task());
        assertEquals(LabelRule.NONE, drop.scan(none).description().label());
        String sentence = drop.failure("column:colour");
        assertEquals("There is no column 'colour' to take labels from; choose one of Species, size, weight.", sentence);
        assertTrue(drop.failure("folder").contains("column:NAME"));
    }

    @Test
    void fewWholeNumbersAreClassesAndStayNumbers() throws Exception {
        String rows = IntStream.range(0, 120)
                .mapToObj(i -> i + "," + (i % 12) + ".0\n")
                .collect(Collectors.joining());
        drop.text("t.csv", "x,y\n" + rows);
        DatasetDescription description = drop.scan().description();
        assertEquals(IntStream.range(0, 12).mapToObj(Integer::toString).toList(), description.classes());
        assertEquals(Column.Type.NUMBER, description.labelColumn().orElseThrow().type());
        assertTrue(description.supports(Task.REGRESSION));
    }

    @Test
    void manyNumbersAreARegression() throws Exception {
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> i + "," + i * 7 % 151 + "\n")
                .collect(Collectors.joining());
        drop.text("t.csv", "x,y\n" + rows);
        assertEquals(Task.REGRESSION, drop.scan().description().task());
        assertEquals("", drop.scan().sampleKeys().get("t.csv#0"));
        drop.text("t.csv", "x,y\n1,0.5\n2,1.5\n3,0.5\n");
        assertEquals(Task.REGRESSION, drop.scan().description().task());
    }

    @Test
    void aRegressionStaysOneInTheNextVersion() throws Exception {
        drop.text("t.csv", "x,y\n1,0.5\n2,1.5\n");
        DatasetDescription before = drop.scan().description();
        drop.text("t.csv", "x,y\n1,0\n2,1\n3,0\n4,1\n");
        assertEquals(Task.REGRESSION, drop.scan(before).description().task());
        assertEquals(Task.CLASSIFICATION, drop.scan().description().task());
    }

    @Test
    void freeTextIsNoLabel() throws Exception {
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> i + ",text number " + i + "\n")
                .collect(Collectors.joining());
        drop.text("t.csv", "x,note\n" + rows);
        assertEquals(LabelRule.NONE, drop.scan().description().label());
        assertTrue(drop.failure("column:note").contains("50 different texts in 50 rows"), drop.failure("column:note"));
        drop.text("t.csv", "x,note\n1,\n2,\n");
        assertTrue(drop.failure("column:note").contains("holds no value to learn"));
    }

    @Test
    void rowsWithoutLabelStayInTheFile() throws Exception {
        drop.text("t.csv", "x,y\n1,a\n2,?\n3,b\n4,\n");
        ImportPlan plan = drop.scan();
        assertEquals(
                List.of("t.csv#0", "t.csv#2"), List.copyOf(plan.sampleKeys().keySet()));
        assertEquals(2, plan.description().samples());
        assertEquals(
                "2 rows have no value in the label column 'y': kept in the file, but not used.",
                Drop.reason(plan, "t.csv"));
    }

    @Test
    void filesOfOneTableAreOneDataset() throws Exception {
        drop.text("train.csv", "x,y\n1,a\n2,b\n").text("test.csv", "x,y\n3,a\n").gzip("more.csv.gz", "x,y\n4,b\n");
        ImportPlan plan = drop.scan();
        assertEquals(4, plan.description().samples());
        assertEquals(
                List.of("more.csv.gz#0", "test.csv#0", "train.csv#0", "train.csv#1"),
                List.copyOf(plan.sampleKeys().keySet()));
        assertEquals(
                Map.of("test.csv#0", Split.TEST, "train.csv#0", Split.TRAIN, "train.csv#1", Split.TRAIN),
                Map.copyOf(plan.splits()));
    }

    @Test
    void filesOfDifferentTablesAreRefused() throws Exception {
        drop.text("a.csv", "x,y\n1,a\n").text("b.csv", "x,z\n1,a\n");
        assertEquals(
                "'b.csv' and 'a.csv' have different columns (x, z and x, y); import them as datasets of their own.",
                drop.failure());
        drop.text("b.csv", "1,a\n1,b\n1,a\n");
        assertTrue(drop.failure().contains("only 'a.csv' begins with a header"), drop.failure());
        drop.text("b.csv", "x;y\n1;a\n");
        assertTrue(drop.failure().contains("separate their values by different characters"), drop.failure());
    }

    @Test
    void raggedRowsAreRefusedWithTheirLines() throws Exception {
        drop.text("t.csv", "x,y\n1,a\n2\n3,b,c\n4,d\n");
        assertEquals(
                "'t.csv' has 2 rows whose number of values is not that of its 2 columns (lines 3, 4); correct them and import again.",
                drop.failure());
    }

    @Test
    void wrongQuotesAreRefusedWithTheirLine() throws Exception {
        drop.text("t.csv", "x,y\n1,a\n2,\"b\n3,c\n");
        assertTrue(drop.failure().contains("in the row that begins on line 3: a quotation mark"), drop.failure());
        drop.text("t.csv", "x,y\n1,\"a\"b\n2,c\n");
        assertTrue(drop.failure().contains("in the row that begins on line 2"), drop.failure());
        drop.text("t.csv", "\"x,y\n1,a\n");
        assertTrue(drop.failure().contains("in the row that begins on line 1"), drop.failure());
    }

    @Test
    void numbersWithSomeTextsAreRemarked() throws Exception {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> (i == 40 ? "12 cm" : "" + i) + ",a\n")
                .collect(Collectors.joining());
        drop.text("t.csv", "size,y\n" + rows);
        ImportPlan plan = drop.scan();
        assertEquals(
                "is not numeric because of 1 text among 99 numbers (the first is '12 cm' on line 42); correct them or leave "
                        + "them empty to use it as a number.",
                Drop.reason(plan, "column size"));
        assertEquals(Column.Type.TEXT, types(plan).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e300"})
    void infiniteNumbersAreRefused(String number) throws Exception {
        drop.text("t.csv", "x,y\n1,a\n" + number + ",b\n");
        assertTrue(drop.failure().contains("in column 'x' on line 3"), drop.failure());
    }

    @Test
    void columnsMustHaveNamesOfTheirOwn() throws Exception {
        drop.text("t.csv", "a,b,a\n1,2,3\n");
        assertEquals("'t.csv' names the column 'a' twice (columns 1 and 3); rename one of them.", drop.failure());
        drop.text("t.csv", ",b,y\n1,2,3\n2,3,4\n");
        assertEquals(List.of("c0", "b", "y"), names(drop.scan()));
    }

    @Test
    void tablesWithoutRowsAreRefused() throws Exception {
        drop.text("t.csv", "");
        assertTrue(drop.failure().contains("is empty"));
        drop.text("t.csv", "\n\n  \n");
        assertTrue(drop.failure().contains("is empty"));
        drop.text("t.csv", "a,b\n");
        assertTrue(drop.failure().contains("holds no rows below its header"), drop.failure());
        drop.text("u.csv", "a,b\n1,2\n");
        assertEquals("holds no rows.", Drop.reason(drop.scan(), "t.csv"));
        drop.bytes("t.csv", new byte[] {1, 0, 2, 3, 0, 0, 5, 6});
        assertTrue(drop.failure().contains("holds binary data"), drop.failure());
    }

    @Test
    void damagedPackedFilesAreRefused() throws Exception {
        drop.gzip("t.csv.gz", "x,y\n" + "1,a\n2,b\n".repeat(1000));
        byte[] whole = java.nio.file.Files.readAllBytes(drop.path("t.csv.gz"));
        drop.bytes("t.csv.gz", java.util.Arrays.copyOf(whole, whole.length - 12));
        assertTrue(drop.failure().contains("packed data ends early or is corrupt"), drop.failure());
    }

    @Test
    void tenThousandColumnsWork() throws Exception {
        String header = IntStream.range(0, 10_000).mapToObj(i -> "gene" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 10_000).mapToObj(i -> "0." + i).collect(Collectors.joining(","));
        drop.text("t.csv", header + ",label\n" + (row + ",a\n" + row + ",b\n").repeat(5));
        ImportPlan plan = drop.scan();
        assertEquals(10_001, plan.description().columns().size());
        assertEquals(LabelRule.column("label"), plan.description().label());
        assertTrue(drop.failure("column:x").endsWith("gene19 and 9,981 more."));
    }

    @Test
    void aTableAmongOtherFilesIsTaken() throws Exception {
        drop.text("sub/t.csv", "x,y\n1,a\n2,b\n").text("README.md", "x").png("logo.png", 4, 4, 0);
        ImportPlan plan = drop.scan();
        assertEquals(Kind.TABLE, plan.description().kind());
        assertEquals(List.of("sub/t.csv"), Drop.paths(plan));
        assertEquals("is no table, which is what this dataset holds.", Drop.reason(plan, "logo.png"));
    }

    @Test
    void plainTextFilesAreTablesWhenDroppedThemselves() throws Exception {
        drop.text("car.data", "vhigh, 2, small, unacc\nlow, 4, big, acc\nvhigh, 4, big, acc\nlow, 2, small, unacc\n");
        ImportPlan plan = Drop.scan(Optional.empty(), Optional.empty(), drop.path("car.data"));
        assertEquals(4, plan.description().samples());
        assertEquals(List.of("acc", "unacc"), plan.description().classes());
    }

    @Test
    void oneColumnIsATableWithoutLabel() throws Exception {
        drop.text("t.csv", "x\n1\n2\n");
        assertEquals(LabelRule.NONE, drop.scan().description().label());
        assertEquals(2, drop.scan().sampleKeys().size());
    }
}
