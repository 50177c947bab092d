package org.lathe.charts;

/** What part of the data a line was measured on, told by its dashes. */
public enum LineStyle {
    /** On what is trained with, or not known: solid. */
    TRAINING,
    /** Dashed. */
    VALIDATION,
    /** Dotted. */
    TEST
}
