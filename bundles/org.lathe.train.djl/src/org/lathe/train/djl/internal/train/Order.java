package org.lathe.train.djl.internal.train;

import java.util.Random;

/** The order of samples in an epoch: a permutation that seed and epoch determine (R. Durstenfeld, 1964). */
final class Order {
    private Order() {}

    static int[] of(int size, long seed, int epoch) {
        int[] order = inTurn(size);
        Random random = new Random(seed * 31 + epoch);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    static int[] inTurn(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }
}
