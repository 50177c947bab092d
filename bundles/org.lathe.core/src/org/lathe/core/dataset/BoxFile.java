package org.lathe.core.dataset;

import com.google.gson.annotations.SerializedName;

/**
 * A file of a dataset that says where things are in its images. It stays as it was dropped in.
 *
 * @param format how it is read
 * @param path below {@code data/}; for {@link Format#YOLO} the list of class names, or empty where there is none
 */
public record BoxFile(Format format, String path) {
    /** The formats that boxes come in. */
    public enum Format {
        /** One JSON file for many images, boxes in pixels: <a href="https://cocodataset.org/#format-data">COCO</a>. */
        @SerializedName("coco")
        COCO,
        /** One text file beside (or in {@code labels/} for {@code images/}) each image: class index, centre, size as fractions. */
        @SerializedName("yolo")
        YOLO
    }
}
