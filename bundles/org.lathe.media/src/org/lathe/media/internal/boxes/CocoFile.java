package org.lathe.media.internal.boxes;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lathe.core.dataset.Split;

/**
 * A file of COCO annotations, <a href="https://cocodataset.org/#format-data">one JSON object</a> with images, annotations
 * and categories, read as a stream: such files have hundreds of megabytes.
 */
public final class CocoFile {
    private static final long LARGEST = 4L << 30;
    private static final int BEGINNING = 1 << 14;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final Pattern KEYS = Pattern.compile("\"(images|annotations|categories|info|licenses)\"");

    private CocoFile() {}

    /** The names of its images, absent when it is no such file. Reads no further than behind them. */
    public static Optional<List<String>> images(Path file) {
        try {
            if (Files.size(file) > LARGEST || !KEYS.matcher(beginning(file)).find()) {
                return Optional.empty();
            }
            try (JsonReader json = open(file)) {
                return images(json);
            }
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return Optional.empty(); // no JSON, or not of this form: another kind of file
        }
    }

    private static Optional<List<String>> images(JsonReader json) throws IOException {
        List<String> names = new ArrayList<>();
        boolean others = false;
        json.beginObject();
        while (json.hasNext()) {
            String key = json.nextName();
            if (key.equals("images") && json.peek() == JsonToken.BEGIN_ARRAY) {
                json.beginArray();
                while (json.hasNext()) {
                    addName(json, names);
                }
                json.endArray();
            } else {
                others |= key.equals("annotations") || key.equals("categories");
                if (others && !names.isEmpty()) {
                    return Optional.of(names);
                }
                json.skipValue();
            }
        }
        return others && !names.isEmpty() ? Optional.of(names) : Optional.empty();
    }

    private static void addName(JsonReader json, List<String> names) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("file_name")) {
                names.add(json.nextString());
            } else {
                json.skipValue();
            }
        }
        json.endObject();
    }

    /** The split that the file's name stands for: {@code instances_train2017.json}. */
    public static Optional<Split> split(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
        for (String word : name.split("[-_. ]")) {
            Optional<Split> split = Split.of(word.replaceFirst("(19|20)\\d\\d$", ""));
            if (split.isPresent()) {
                return split;
            }
        }
        return Optional.empty();
    }

    /** Where the images that it names may lie: beside it, in {@code images/}, or in a folder called as its name ends. */
    public static List<String> folders(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String above = folder.isEmpty() ? "" : folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        String stem =
                path.substring(folder.length()).replaceFirst("\\.json$", "").replaceFirst("^.*_", "");
        return List.of(
                folder,
                folder + stem + "/",
                folder + "images/",
                folder + "images/" + stem + "/",
                above + stem + "/",
                above + "images/" + stem + "/",
                above + "images/",
                above);
    }

    static JsonReader open(Path file) throws IOException {
        return new JsonReader(new ShortTexts(new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)));
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }

    /** Gives up on a text that goes on for a million characters, which a reader of JSON would keep whole. */
    private static final class ShortTexts extends FilterReader {
        private int since;

        ShortTexts(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                since = into[i] == '"' || into[i] == ',' || into[i] == ']' ? 0 : since + 1;
            }
            if (since > LONGEST_TEXT) {
                throw new MalformedJsonException("a text of more than " + LONGEST_TEXT + " characters");
            }
            return read;
        }
    }
}
