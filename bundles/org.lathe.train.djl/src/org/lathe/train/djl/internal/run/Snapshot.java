package org.lathe.train.djl.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that training has learned at one moment, in Java's memory.
 *
 * @param weights all parameters, in the order of {@link Parameters}
 * @param statistics running statistics by the constant's name
 */
public record Snapshot(float[] weights, Map<String, float[]> statistics) {
    public Snapshot {
        statistics = new LinkedHashMap<>(statistics);
    }
}
