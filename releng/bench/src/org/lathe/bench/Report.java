package org.lathe.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as a table for people, or as JSON. */
final class Report {
    private static final String[] HEADER = {"work", "ours", "peer", "ratio (spread)", "aim", "", "against"};

    private Report() {}

    static void table(List<Figure> figures, PrintStream out) {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEADER);
        for (Figure figure : figures) {
            rows.add(new String[] {
                figure.work(),
                ours(figure),
                figure.peer().map(p -> Amount.text(p.median(), figure.unit())).orElse("-"),
                figure.ratio().map(Report::ratio).orElse("-"),
                figure.aim().map(Aim::toString).orElse("-"),
                figure.met().map(met -> met ? "met" : "not met").orElse(""),
                figure.peerName()
            });
        }
        int[] widths = new int[HEADER.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String format = i == 0 || i == row.length - 1 ? "%-" + widths[i] + "s  " : "%" + widths[i] + "s  ";
                line.append(String.format(Locale.ROOT, format, row[i]));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A bare figure says how far it is spread; of a pair the ratio does. */
    private static String ours(Figure figure) {
        Spread ours = figure.ours();
        String median = Amount.text(ours.median(), figure.unit());
        return figure.peer().isPresent()
                ? median
                : median + " (" + Amount.text(ours.low(), "") + ".." + Amount.text(ours.high(), "") + ")";
    }

    private static String ratio(Spread ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", ratio.median(), ratio.low(), ratio.high());
    }

    /** A list of {@code {work, unit, ours, peer, against, ratio, aim, met}}; absent values are left out. */
    static void json(List<Figure> figures, PrintStream out) {
        JsonArray list = new JsonArray();
        for (Figure figure : figures) {
            JsonObject object = new JsonObject();
            object.addProperty("work", figure.work());
            object.addProperty("unit", figure.unit());
            object.add("ours", json(figure.ours()));
            add(object, "peer", figure.peer());
            object.addProperty("against", figure.peerName());
            add(object, "ratio", figure.ratio());
            figure.aim().ifPresent(aim -> object.addProperty("aim", aim.toString()));
            figure.met().ifPresent(met -> object.addProperty("met", met));
            list.add(object);
        }
        out.println(new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(list));
    }

    private static void add(JsonObject object, String name, Optional<Spread> spread) {
        spread.ifPresent(s -> object.add(name, json(s)));
    }

    private static JsonObject json(Spread spread) {
        JsonObject object = new JsonObject();
        object.addProperty("median", spread.median());
        object.addProperty("low", spread.low());
        object.addProperty("high", spread.high());
        return object;
    }
}
