package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;

/** What the samples of a dataset are. */
public enum Kind {
    /** One image file a sample. */
    @SerializedName("image")
    IMAGE("images", "image"),
    /** One sound file a sample. */
    @SerializedName("sound")
    SOUND("sounds", "sound"),
    /** One text file a sample; texts in a column are a {@link #TABLE}. */
    @SerializedName("text")
    TEXT("texts", "text"),
    /** One video file a sample. */
    @SerializedName("video")
    VIDEO("videos", "video"),
    /** One row a sample, of one or several files of rows. */
    @SerializedName("table")
    TABLE("rows", "row"),
    /** A mixed folder kept as it is: any file is a sample. */
    @SerializedName("files")
    FILES("files", "file");

    private final String plural;
    private final String singular;

    Kind(String plural, String singular) {
        this.plural = plural;
        this.singular = singular;
    }

    /** {@code images}. */
    public String plural() {
        return plural;
    }

    /** {@code image}. */
    public String singular() {
        return singular;
    }

    /** {@code 1 image}, {@code 1,204 images}. */
    public String count(long samples) {
        return org.lathe.core.text.Words.count(samples, singular, plural);
    }
}
