package org.lathe.core.dataset;

/** A dropped file that did not become part of the dataset, and why, in one sentence. */
public record Skipped(String path, String reason) {}
