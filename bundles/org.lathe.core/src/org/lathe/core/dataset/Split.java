package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;
import java.util.Optional;

/** What a sample is used for. */
public enum Split {
    @SerializedName("train")
    TRAIN,
    @SerializedName("validation")
    VALIDATION,
    @SerializedName("test")
    TEST;

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split of a name that people use for it: {@code train}, {@code training}, {@code val}, {@code valid}, ... */
    public static Optional<Split> of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Optional.of(TRAIN);
            case "val", "valid", "validation", "dev" -> Optional.of(VALIDATION);
            case "test", "testing" -> Optional.of(TEST);
            default -> Optional.empty();
        };
    }
}
