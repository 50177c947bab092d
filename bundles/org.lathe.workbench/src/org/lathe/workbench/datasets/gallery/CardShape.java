package org.lathe.workbench.datasets.gallery;

import org.lathe.core.dataset.Kind;

/** How large a kind's cards are, in pixels at 100 %, without the caption. */
record CardShape(int width, int height) {
    static CardShape of(Kind kind) {
        return switch (kind) {
            case IMAGE -> new CardShape(96, 96);
            case VIDEO -> new CardShape(144, 96);
            case SOUND -> new CardShape(168, 64);
            case TEXT, TABLE -> new CardShape(208, 112);
            case FILES -> new CardShape(120, 96);
        };
    }

    CardShape times(double factor) {
        return new CardShape((int) Math.round(width * factor), (int) Math.round(height * factor));
    }
}
