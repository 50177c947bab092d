package org.lathe.train.djl.internal.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.MetricKeys;
import org.lathe.train.djl.internal.engine.Torch;

/**
 * The loss of every step. Reading a number back makes a GPU wait, so there several are read at once; a processor's are
 * read as they come.
 */
final class LossLog implements AutoCloseable {
    private static final String KEY = MetricKeys.TRAIN + MetricKeys.LOSS;
    private static final int GPU_STEPS = 32;

    private final Journal journal;
    private final Settings settings;
    private final NDManager manager;
    private final NDArray[] waiting;
    private int count;
    private long last;

    LossLog(Journal journal, Settings settings, NDManager parent) {
        this.journal = journal;
        this.settings = settings;
        manager = parent.newSubManager();
        waiting = new NDArray[parent.getDevice().isGpu() ? GPU_STEPS : 1];
    }

    /** @throws CoreException when this loss, or one kept before, is no finite number: at which step, and what helps */
    void add(long step, NDArray loss) throws CoreException {
        last = step;
        if (waiting.length == 1) {
            log(step, loss.getFloat());
            return;
        }
        NDArray kept = Torch.reshape(Torch.detach(loss), 1);
        kept.attach(manager);
        waiting[count++] = kept;
        if (count == waiting.length) {
            flush();
        }
    }

    void flush() throws CoreException {
        if (count == 0) {
            return;
        }
        NDArray[] kept = new NDArray[count];
        System.arraycopy(waiting, 0, kept, 0, count);
        float[] values;
        try (NDArray all = Torch.concat(kept, 0)) {
            values = all.toFloatArray();
        }
        for (int i = 0; i < count; i++) {
            kept[i].close();
        }
        long first = last - count + 1;
        count = 0;
        for (int i = 0; i < values.length; i++) {
            log(first + i, values[i]);
        }
    }

    private void log(long step, float loss) throws CoreException {
        journal.metric(KEY, step, loss);
        if (!Float.isFinite(loss)) {
            throw Failures.of("The loss became " + (Float.isNaN(loss) ? "NaN" : "infinite") + " at step " + step
                    + "; try a lower learning rate (it is " + settings.rate() + ")"
                    + (settings.clip() == 0 ? " or a gradient clip of 1" : "")
                    + ", and look for extreme values in the data.");
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
