package org.lathe.cli.internal.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintStream;
import java.util.Map;
import org.lathe.cli.internal.GlobalOptions;
import org.lathe.core.io.Json;

/**
 * What a command says. Standard output holds either the one JSON value or text for people; remarks, progress and errors
 * go to standard error.
 */
public final class Output {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private final GlobalOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final ProgressLine progress;

    public Output(GlobalOptions options, PrintStream out, PrintStream err, boolean terminal) {
        this.options = options;
        this.out = out;
        this.err = err;
        this.progress = new ProgressLine(err, terminal);
    }

    /** Whether the user asked for JSON. */
    public boolean wantsJson() {
        return options.json();
    }

    /** Whether the user asked for little. */
    public boolean quiet() {
        return options.quiet();
    }

    /** Prints the command's value. Numbers that JSON has not (NaN, infinity) become null. */
    public void json(Object value) {
        progress.clear();
        out.println(GSON.toJson(finite(Json.treeWithNulls(value))));
        out.flush();
    }

    /** Prints a line that was asked for. */
    public void print(String line) {
        progress.clear();
        out.println(line);
    }

    /** Prints a line that confirms what was done; not when the user wants quiet or JSON. */
    public void say(String line) {
        if (!options.quiet() && !options.json()) {
            print(line);
        }
    }

    /** Prints a remark on standard error; not when the user wants quiet. */
    public void remark(String line) {
        if (!options.quiet()) {
            progress.clear();
            err.println(line);
        }
    }

    /** Prints the sentence that ends a failed command, and its cause's places when the user asked for them. */
    public void error(String sentence, Throwable cause) {
        progress.clear();
        err.println(sentence);
        for (Throwable each = cause; each != null && options.trace(); each = each.getCause()) {
            err.println(each);
            for (StackTraceElement place : each.getStackTrace()) {
                err.println("    at " + place);
            }
        }
    }

    /** The line that shows progress; it draws nothing where nobody looks. */
    public ProgressLine progressLine() {
        return options.quiet() ? new ProgressLine(err, false) : progress;
    }

    public void finish() {
        progress.clear();
        out.flush();
        err.flush();
    }

    private static JsonElement finite(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                copy.add(entry.getKey(), finite(entry.getValue()));
            }
            return copy;
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray(array.size());
            array.forEach(element -> copy.add(finite(element)));
            return copy;
        }
        boolean unsaid =
                value instanceof JsonPrimitive number && number.isNumber() && !Double.isFinite(number.getAsDouble());
        return unsaid ? JsonNull.INSTANCE : value;
    }
}
