package org.lathe.onnx.templates.internal;

import static org.lathe.onnx.templates.internal.GraphBuilder.integer;

import java.util.List;
import java.util.stream.IntStream;
import org.lathe.onnx.Column;
import org.lathe.onnx.ElementType;
import org.lathe.onnx.templates.InputSpec;

/**
 * From raw cells to what a layer can use, inside the graph. The one input {@code features}, float32 [batch, columns],
 * holds the raw value of a numeric column (NaN where missing) and the category's index of a categorical one.
 * <ul>
 *   <li>Numeric: NaN becomes the column's mean, then (value - mean) / std.
 *   <li>Categorical: one value for each category, 1 where the index equals the category's, else 0; a missing or unknown
 *       category (NaN, -1) is 0 everywhere.
 * </ul>
 * The encoded order is: numeric columns, then the categories of each categorical column.
 */
final class TableEncoder {
    private static final String INPUT = "features";

    private final GraphBuilder graph;
    private final List<Column> columns;
    private final InputSpec.Table table;
    private final int[] numeric;
    private final int[] categorical;

    TableEncoder(GraphBuilder graph, InputSpec.Table table) {
        this.graph = graph;
        this.table = table;
        this.columns = table.columns();
        this.numeric = indicesOf(Column.Kind.NUMERIC);
        this.categorical = indicesOf(Column.Kind.CATEGORICAL);
    }

    private int[] indicesOf(Column.Kind kind) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).kind() == kind)
                .toArray();
    }

    /** Number of encoded values for each row. */
    int width() {
        return numeric.length + categories();
    }

    private int categories() {
        return IntStream.of(categorical)
                .map(i -> columns.get(i).categories().size())
                .sum();
    }

    /** Adds the input and the encoding, and gives the name of the encoded value, float32 [batch, width]. */
    String append() {
        String features = graph.input(INPUT, ElementType.FLOAT, columns.size());
        if (categorical.length == 0) {
            return standardise(features);
        }
        String oneHot = oneHot(features);
        if (numeric.length == 0) {
            return oneHot;
        }
        String index = graph.indices(
                "numeric.index", IntStream.of(numeric).asLongStream().toArray());
        String values = graph.node("Gather", "numeric", List.of(features, index), integer("axis", 1));
        return graph.node("Concat", "encoded", List.of(standardise(values), oneHot), integer("axis", 1));
    }

    private String standardise(String values) {
        String mean = graph.constant("numeric.mean", pick(table.scaling().mean()), numeric.length);
        String std = graph.constant("numeric.std", pick(table.scaling().std()), numeric.length);
        String missing = graph.node("IsNaN", "missing", List.of(values));
        String filled = graph.node("Where", "filled", List.of(missing, mean, values));
        String centered = graph.node("Sub", "centered", List.of(filled, mean));
        return graph.node("Div", "standardised", List.of(centered, std));
    }

    private float[] pick(float[] perColumn) {
        float[] picked = new float[numeric.length];
        for (int i = 0; i < numeric.length; i++) {
            picked[i] = perColumn[numeric[i]];
        }
        return picked;
    }

    private String oneHot(String features) {
        long[] column = new long[categories()];
        float[] code = new float[categories()];
        int next = 0;
        for (int i : categorical) {
            for (int category = 0; category < columns.get(i).categories().size(); category++) {
                column[next] = i;
                code[next++] = category;
            }
        }
        String index = graph.indices("category.index", column);
        String codes = graph.constant("category.code", code, code.length);
        String repeated = graph.node("Gather", "categories", List.of(features, index), integer("axis", 1));
        String equal = graph.node("Equal", "category.equal", List.of(repeated, codes));
        return graph.node("Cast", "one_hot", List.of(equal), integer("to", ElementType.FLOAT.code()));
    }
}
