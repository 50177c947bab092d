package org.lathe.media.internal.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A Parquet file's values as text: nested ones as JSON, bytes that are no text as Base64. */
final class ParquetText {
    private ParquetText() {}

    static String of(Object value) {
        return switch (value) {
            case null -> "";
            case PqStruct struct -> json(struct).toString();
            case PqList list -> json(list).toString();
            case PqMap map -> json(map).toString();
            case byte[] bytes -> text(bytes);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    private static JsonElement json(Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case PqStruct struct -> {
                JsonObject object = new JsonObject();
                for (int i = 0; i < struct.getFieldCount(); i++) {
                    object.add(struct.getFieldName(i), json(struct.getValue(i)));
                }
                yield object;
            }
            case PqList list -> {
                JsonArray array = new JsonArray();
                list.values().forEach(item -> array.add(json(item)));
                yield array;
            }
            case PqMap map -> {
                JsonObject object = new JsonObject();
                map.getEntries().forEach(entry -> object.add(of(entry.getKey()), json(entry.getValue())));
                yield object;
            }
            case Boolean truth -> new JsonPrimitive(truth);
            case Double number when !Double.isFinite(number) -> new JsonPrimitive(number.toString());
            case Float number when !Float.isFinite(number) -> new JsonPrimitive(number.toString());
            case Number number -> new JsonPrimitive(number);
            default -> new JsonPrimitive(of(value));
        };
    }
}
