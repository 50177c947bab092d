package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;

/** What the samples of a dataset are. */
public enum Kind {
    /** One image file a sample. */
    @SerializedName("image")
    IMAGE("images", "image"),
    /** One row a sample, of one or several CSV files. */
    @SerializedName("table")
    TABLE("rows", "row");

    private final String plural;
    private final String singular;

    Kind(String plural, String singular) {
        this.plural = plural;
        this.singular = singular;
    }

    /** {@code 1 image}, {@code 1,204 images}. */
    public String count(long samples) {
        return org.lathe.core.text.Words.count(samples, singular, plural);
    }
}
