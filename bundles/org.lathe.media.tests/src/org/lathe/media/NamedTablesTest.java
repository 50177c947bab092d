package org.lathe.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lathe.core.dataset.Column;
import org.lathe.core.dataset.Column.Type;
import org.lathe.core.dataset.DatasetContent;
import org.lathe.core.dataset.ImportPlan;

/** Tables whose columns have names in the file itself: JSON lines and Parquet. */
class NamedTablesTest {
    @TempDir
    Path folder;

    private static List<String> names(ImportPlan plan) {
        return plan.description().columns().stream().map(Column::name).toList();
    }

    private static Type type(ImportPlan plan, String column) {
        return plan.description().columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static String json(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("{\"id\": ").append(i).append(", \"half\": ");
            text.append(i % 10 == 3 ? "null" : Double.toString(i * 0.5));
            text.append(", \"text\": \"line \\\"").append(i).append("\\\" ü\\n\", \"tags\": [1, {\"a\": null}], ");
            text.append("\"label\": \"").append(i % 3 == 0 ? "cat" : "dog").append("\"}\r\n");
        }
        return text.toString();
    }

    @Test
    void jsonLinesAreATable() throws Exception {
        ImportPlan plan = new Drop(folder).text("t.jsonl", json(200)).scan();
        assertEquals(List.of("id", "half", "text", "tags", "label"), names(plan));
        assertEquals(Type.NUMBER, type(plan, "id"));
        assertEquals(Type.NUMBER, type(plan, "half"));
        assertEquals(Type.TEXT, type(plan, "text"));
        assertEquals(Type.CATEGORY, type(plan, "label"));
        assertEquals(20, plan.description().columns().get(1).missing());
        assertEquals(List.of("cat", "dog"), plan.description().classes());
        assertEquals(200, plan.description().samples());
        DatasetContent content = Drop.content(plan);
        TablePreview page = TablePreview.read(content, 3, 2);
        assertEquals("t.jsonl#3", page.rows().getFirst().key());
        assertEquals(
                List.of("3", "", "line \"3\" ü", "[1,{\"a\":null}]", "cat"),
                page.rows().getFirst().values().stream().map(String::strip).toList());
        Examples examples = ExamplesReader.openAll(content, ExamplesReader.Options.of(content));
        assertEquals(200, examples.size());
        assertEquals(1, examples.label(1));
        assertEquals(0, examples.label(3));
    }

    @Test
    void packedJsonLinesAreTooAndFilesMayDifferInTheirNames() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":1,\"c\":5,\"y\":\"p\"}\n{\"y\":\"q\",\"a\":2}\n".getBytes(StandardCharsets.UTF_8));
        }
        ImportPlan plan = new Drop(folder)
                .bytes("one.jsonl.gz", packed.toByteArray())
                .text("two.jsonl", "{\"b\":7,\"y\":\"p\"}\n\n{\"a\":3,\"b\":8,\"y\":\"q\"}")
                .scan();
        assertEquals(List.of("a", "c", "y", "b"), names(plan));
        assertEquals(4, plan.description().samples());
        List<List<String>> rows = TablePreview.read(Drop.content(plan), 0, 10).rows().stream()
                .map(TablePreview.Entry::values)
                .toList();
        assertEquals(
                List.of(
                        List.of("1", "5", "p", ""),
                        List.of("2", "", "q", ""),
                        List.of("", "", "p", "7"),
                        List.of("3", "", "q", "8")),
                rows);
    }

    @Test
    void namesThatComeUpFarBehindAreColumnsToo() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("{\"a\":")
                    .append(i)
                    .append(i == 2500 ? ",\"late\":1" : "")
                    .append(",\"y\":\"k\"}\n");
        }
        ImportPlan plan = new Drop(folder).text("t.jsonl", text.toString()).scan();
        assertEquals(List.of("a", "y", "late"), names(plan));
        assertEquals(2999, plan.description().columns().get(2).missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,", "[1,2]", "{\"a\":1} {\"a\":2}", "a,b", "{'a':1}", "{\"a\":tru}"})
    void wrongJsonIsNamedByItsLine(String wrong) throws IOException {
        Drop drop = new Drop(folder).text("t.jsonl", "{\"a\":1,\"y\":2}\n\n" + wrong + "\n{\"a\":1,\"y\":2}\n");
        CoreException e = assertThrows(CoreException.class, drop::scan);
        assertEquals("'t.jsonl' has no JSON object on line 3; correct the line and import again.", Drop.sentence(e));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip"})
    void parquetIsATableHoweverItIsPacked(String codec) throws Exception {
        ImportPlan plan = new Drop(folder)
                .bytes("t.parquet", Encoded.bytes(codec + ".parquet"))
                .scan();
        assertEquals(List.of("id", "quarter", "half", "label", "even", "day", "list", "place"), names(plan));
        assertEquals(Type.NUMBER, type(plan, "id"));
        assertEquals(Type.NUMBER, type(plan, "half"));
        assertEquals(Type.CATEGORY, type(plan, "even"));
        assertEquals(20, plan.description().columns().get(2).missing());
        assertEquals(List.of("cat", "dog"), plan.description().classes());
        assertEquals(200, plan.description().samples());
        DatasetContent content = Drop.content(plan);
        TablePreview page = TablePreview.read(content, 2, 2);
        assertEquals(
                List.of("2", "0.5", "1.0", "dog", "true", "2024-03-01", "[2,3]", "{\"x\":2,\"y\":\"ü\"}"),
                page.rows().get(0).values());
        assertEquals("", page.rows().get(1).values().get(2));
        Examples examples = ExamplesReader.openAll(content, ExamplesReader.Options.of(content));
        assertEquals(200, examples.size());
        assertEquals(0, examples.label(0));
    }

    @Test
    void parquetThatCannotBeUnpackedIsRefusedWithWhatToDo() throws Exception {
        Drop drop = new Drop(folder).bytes("t.parquet", Encoded.bytes("brotli.parquet"));
        assertEquals(
                "'t.parquet' is packed in a way that cannot be read; write it with Snappy, Zstandard or no compression "
                        + "and import again.",
                Drop.sentence(assertThrows(CoreException.class, drop::scan)));
    }

    @Test
    void damagedParquetIsASentence() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Encoded.bytes(i % 2 == 0 ? "snappy.parquet" : "uncompressed.parquet");
            if (i % 4 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Drop drop = new Drop(folder).bytes("t.parquet", bytes);
            try {
                TablePreview.read(Drop.content(drop.scan()), 0, 10);
            } catch (CoreException e) {
                assertTrue(Drop.sentence(e).contains("t.parquet"), e.getMessage());
            }
        }
    }

    @Test
    void filesOfDifferentFormsAreNotOneTable() throws Exception {
        Drop drop = new Drop(folder).text("a.csv", "a,y\n1,p\n2,q\n").text("b.jsonl", "{\"a\":1,\"y\":\"p\"}\n");
        assertTrue(Drop.sentence(assertThrows(CoreException.class, drop::scan)).contains("different forms"));
    }
}
