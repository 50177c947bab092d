package org.lathe.train.djl.internal.train;

import java.util.Locale;

/** How the learning rate changes over a training. */
public enum Schedule {
    CONSTANT,
    /** Half a cosine from the full rate to zero: Loshchilov and Hutter, "SGDR", 2017. */
    COSINE,
    /** Up from a 25th, then down to nearly nothing: Smith and Topin, "Super-convergence", 2018. */
    ONE_CYCLE,
    /** A tenth each time the validation split has not been scored better for some epochs. */
    PLATEAU;

    /** Its name in a run's parameters. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Schedule of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
