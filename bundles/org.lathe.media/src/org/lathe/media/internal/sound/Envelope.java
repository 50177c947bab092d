package org.lathe.media.internal.sound;

import java.util.Arrays;

/**
 * Lowest and highest samples of equally long pieces of a sound whose length is not known before it ends: when there are
 * too many pieces, two become one.
 */
final class Envelope {
    private final int columns;
    private final float[] lows;
    private final float[] highs;
    private long pieceFrames = 1;
    private long inPiece;
    private int pieces;

    Envelope(int columns) {
        this.columns = columns;
        lows = new float[2 * columns];
        highs = new float[2 * columns];
    }

    /** Takes one frame in. */
    void add(float[] samples, int from, int channels) {
        if (inPiece == 0) {
            if (pieces == lows.length) {
                halve();
            }
            lows[pieces] = Float.MAX_VALUE;
            highs[pieces] = -Float.MAX_VALUE;
            pieces++;
        }
        int piece = pieces - 1;
        for (int i = from; i < from + channels; i++) {
            lows[piece] = Math.min(lows[piece], samples[i]);
            highs[piece] = Math.max(highs[piece], samples[i]);
        }
        inPiece = (inPiece + 1) % pieceFrames;
    }

    private void halve() {
        for (int i = 0; i < pieces / 2; i++) {
            lows[i] = Math.min(lows[2 * i], lows[2 * i + 1]);
            highs[i] = Math.max(highs[2 * i], highs[2 * i + 1]);
        }
        pieces /= 2;
        pieceFrames *= 2;
    }

    /** One value a column; a short sound's pieces are repeated. */
    float[] lows() {
        return columns(lows, false);
    }

    float[] highs() {
        return columns(highs, true);
    }

    private float[] columns(float[] values, boolean highest) {
        float[] result = new float[columns];
        for (int c = 0; c < columns && pieces > 0; c++) {
            int from = (int) ((long) c * pieces / columns);
            int to = Math.max(from + 1, (int) ((c + 1L) * pieces / columns));
            float[] part = Arrays.copyOfRange(values, from, to);
            Arrays.sort(part);
            result[c] = part[highest ? part.length - 1 : 0];
        }
        return result;
    }
}
