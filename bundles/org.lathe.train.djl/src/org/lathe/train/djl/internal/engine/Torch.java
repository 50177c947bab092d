package org.lathe.train.djl.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.recurrent.RNN;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;

/**
 * The engine's own calls, for what DJL's public interface lacks, checks away or does in several steps. Everything that
 * touches DJL's internal classes is here, so that another version of DJL means another version of this class. A result
 * belongs to the manager of the first array given.
 */
public final class Torch {
    private Torch() {}

    private static PtNDArray pt(NDArray array) {
        return (PtNDArray) array;
    }

    /** Whether operations record what a backward pass needs, on this thread. */
    public static void recordGradients(boolean on) {
        JniUtils.setGradMode(on);
    }

    public static boolean recordsGradients() {
        return JniUtils.isGradMode();
    }

    public static void seed(long seed) {
        JniUtils.setSeed(seed);
    }

    /** Threads that one operation may use. */
    public static int threads() {
        return JniUtils.getNumThreads();
    }

    /** An array over memory that the caller keeps; copied only to a device other than the CPU. */
    public static NDArray wrap(NDManager manager, ByteBuffer direct, DataType type, long... dims) {
        return manager.create(direct, new Shape(dims), type);
    }

    /** The same memory, cut off from the recorded operations. */
    public static NDArray detach(NDArray array) {
        return JniUtils.detachGradient(pt(array));
    }

    public static void requireGradient(NDArray leaf) {
        JniUtils.attachGradient(pt(leaf), true);
    }

    public static boolean requiresGradient(NDArray array) {
        return JniUtils.requiresGrad(pt(array));
    }

    /** Adds the gradient of {@code scalar}, times {@code seed}, to that of every leaf it was computed from. */
    public static void backward(NDArray scalar, NDArray seed) {
        JniUtils.backward(pt(scalar), pt(seed), false, false);
    }

    /** The gradient of a leaf, or null where no backward pass reached it. */
    public static NDArray gradient(NDArray leaf) {
        return JniUtils.getGradient(pt(leaf));
    }

    /** Views of consecutive pieces along an axis. */
    public static NDList split(NDArray array, long[] sizes, int axis) {
        return JniUtils.split(pt(array), sizes, axis);
    }

    public static NDArray reshape(NDArray array, long... dims) {
        return JniUtils.reshape(pt(array), dims);
    }

    public static NDArray permute(NDArray array, long... order) {
        return JniUtils.permute(pt(array), order);
    }

    public static NDArray broadcast(NDArray array, long... dims) {
        return JniUtils.broadcast(pt(array), new Shape(dims));
    }

    public static NDArray slice(NDArray array, int axis, long start, long end, long step) {
        return JniUtils.slice(pt(array), axis, start, end, step);
    }

    public static NDArray flip(NDArray array, int axis) {
        return JniUtils.flip(pt(array), new long[] {axis});
    }

    public static NDArray unsqueeze(NDArray array, int axis) {
        return JniUtils.unsqueeze(pt(array), axis);
    }

    public static NDArray concat(NDArray[] arrays, int axis) {
        PtNDArray[] own = new PtNDArray[arrays.length];
        System.arraycopy(arrays, 0, own, 0, arrays.length);
        return JniUtils.cat(own, axis);
    }

    /** Pads with a value: pairs of (before, after), the last axis first. */
    public static NDArray pad(NDArray array, long[] pairs, double value) {
        return JniUtils.pad(pt(array), pairs, value);
    }

    /** Elements of {@code array} along an axis by int64 indices of any shape, without negative ones. */
    public static NDArray take(NDArray array, int axis, NDArray indices) {
        NDIndex index = new NDIndex();
        for (int i = 0; i < axis; i++) {
            index.addAllDim();
        }
        index.addIndices("{}", indices);
        return JniUtils.indexAdv(pt(array), index, (PtNDManager) array.getManager());
    }

    /** Rows of a table by int64 indices of any shape; its gradient is cheaper than that of {@link #take}. */
    public static NDArray embedding(NDArray indices, NDArray table) {
        return JniUtils.embedding(pt(indices), pt(table), false);
    }

    /** For each position the element along {@code axis} that the int64 index names. */
    public static NDArray gather(NDArray array, NDArray indices, int axis) {
        return JniUtils.gather(pt(array), pt(indices), axis);
    }

    /** Elementwise choice, with broadcasting of all three. */
    public static NDArray where(NDArray condition, NDArray then, NDArray otherwise) {
        return JniUtils.where(pt(condition), pt(then), pt(otherwise));
    }

    public static NDArray matmul(NDArray a, NDArray b) {
        return JniUtils.matmul(pt(a), pt(b));
    }

    /** {@code input * weight^T + bias}; weight as [out, in], bias may be null. */
    public static NDArray linear(NDArray input, NDArray weight, NDArray bias) {
        return JniUtils.linear(pt(input), pt(weight), bias == null ? null : pt(bias));
    }

    /** Convolution over one to three spatial axes; bias may be null. */
    public static NDArray convolution(
            NDArray input, NDArray weight, NDArray bias, Shape stride, Shape padding, Shape dilation, int groups) {
        return JniUtils.convolution(
                pt(input), pt(weight), bias == null ? null : pt(bias), stride, padding, dilation, groups);
    }

    /**
     * Batch normalisation over axis 1. The engine takes mean and variance before scale and shift, whatever the names in
     * DJL say; with {@code training} it moves mean and variance in place.
     *
     * @param momentum share of the new batch's statistics, as PyTorch has it (ONNX gives the old one's share)
     */
    public static NDArray batchNorm(
            NDArray input,
            NDArray mean,
            NDArray variance,
            NDArray scale,
            NDArray shift,
            boolean training,
            double momentum,
            double epsilon) {
        return JniUtils.batchNorm(pt(input), pt(mean), pt(variance), pt(scale), pt(shift), training, momentum, epsilon);
    }

    public static NDArray maxPool(NDArray input, Shape kernel, Shape stride, Shape padding, boolean ceil) {
        return JniUtils.maxPool(pt(input), kernel, stride, padding, ceil);
    }

    /** Mean over windows; padding always counts, whatever DJL's own parameter says. */
    public static NDArray averagePool(NDArray input, Shape kernel, Shape stride, Shape padding, boolean ceil) {
        return JniUtils.avgPool(pt(input), kernel, stride, padding, ceil, true);
    }

    public static NDArray adaptiveAveragePool(NDArray input, Shape output) {
        return JniUtils.adaptiveAvgPool(pt(input), output);
    }

    /**
     * A recurrent layer over [time, batch, features].
     *
     * @param start of hidden state and cell, [directions, batch, hidden] each
     * @param weights for each direction input weights, state weights and, with biases, the two biases, gates in order
     *     input, forget, cell, output
     * @return [time, batch, directions * hidden], last hidden state, last cell
     */
    public static NDList lstm(NDArray input, NDList start, NDList weights, boolean biases, boolean bidirectional) {
        return JniUtils.lstm(pt(input), start, weights, biases, 1, 0, false, bidirectional, false);
    }

    /** As {@link #lstm}, with gates reset, update, new; what resets is applied after the state's own product. */
    public static NDList gru(NDArray input, NDArray start, NDList weights, boolean biases, boolean bidirectional) {
        return JniUtils.gru(pt(input), pt(start), weights, biases, 1, 0, false, bidirectional, false);
    }

    /** A plain recurrent layer, with tanh or relu. */
    public static NDList rnn(
            NDArray input, NDArray start, NDList weights, boolean biases, boolean relu, boolean bidirectional) {
        RNN.Activation activation = relu ? RNN.Activation.RELU : RNN.Activation.TANH;
        return JniUtils.rnn(pt(input), pt(start), weights, biases, 1, activation, 0, false, bidirectional, false);
    }

    /** Normalises over the last axes, which have {@code shape}; scale and shift have it too. */
    public static NDArray layerNorm(NDArray input, Shape shape, NDArray scale, NDArray shift, double epsilon) {
        return JniUtils.layerNorm(pt(input), shape, pt(scale), pt(shift), epsilon);
    }

    public static NDArray max(NDArray input, int axis, boolean keep) {
        return JniUtils.max(pt(input), axis, keep);
    }

    public static NDArray min(NDArray input, int axis, boolean keep) {
        return JniUtils.min(pt(input), axis, keep);
    }

    public static NDArray argMax(NDArray input, int axis, boolean keep) {
        return JniUtils.argMax(pt(input), axis, keep);
    }

    public static NDArray cumulativeSum(NDArray input, int axis) {
        return JniUtils.cumSum(pt(input), axis);
    }

    public static NDArray tile(NDArray input, long... repeats) {
        return JniUtils.tile(pt(input), repeats);
    }

    public static NDArray selu(NDArray input) {
        return JniUtils.selu(pt(input));
    }

    public static NDArray softsign(NDArray input) {
        return JniUtils.softSign(pt(input));
    }

    public static NDArray dropout(NDArray input, double ratio) {
        return JniUtils.dropout(pt(input), ratio, true);
    }

    public static NDArray relu(NDArray input) {
        return JniUtils.relu(pt(input));
    }

    public static NDArray leakyRelu(NDArray input, double slope) {
        return JniUtils.leakyRelu(pt(input), slope);
    }

    public static NDArray elu(NDArray input, double alpha) {
        return JniUtils.elu(pt(input), alpha);
    }

    public static NDArray sigmoid(NDArray input) {
        return JniUtils.sigmoid(pt(input));
    }

    public static NDArray softplus(NDArray input) {
        return JniUtils.softPlus(pt(input));
    }

    public static NDArray erf(NDArray input) {
        return JniUtils.erf(pt(input));
    }

    public static NDArray clip(NDArray input, double low, double high) {
        return JniUtils.clip(pt(input), low, high);
    }

    public static NDArray softmax(NDArray input, int axis) {
        return JniUtils.softmax(pt(input), axis, input.getDataType());
    }

    public static NDArray logSoftmax(NDArray input, int axis) {
        return JniUtils.logSoftmax(pt(input), axis, input.getDataType());
    }

    public static NDArray sum(NDArray input, long[] axes, boolean keep) {
        return JniUtils.sum(pt(input), axes, keep);
    }

    public static NDArray mean(NDArray input, int axis, boolean keep) {
        return JniUtils.mean(pt(input), axis, keep);
    }

    public static NDArray norm(NDArray input) {
        return JniUtils.norm(pt(input), 2, new int[] {0}, false);
    }

    /** One step of Adam, or of AdamW, in place; see DJL's {@code adamUpdate}. */
    public static void adam(
            NDArray weight, NDArray gradient, NDArray mean, NDArray variance, AdamStep step, boolean decoupled) {
        JniUtils.adamUpdate(
                pt(weight),
                pt(gradient),
                pt(mean),
                pt(variance),
                step.rate(),
                step.correctedRate(),
                step.decay(),
                step.scale(),
                -1,
                step.beta1(),
                step.beta2(),
                step.epsilon(),
                decoupled);
    }

    /**
     * The numbers of one step of Adam.
     *
     * @param correctedRate the rate times the bias correction {@code sqrt(1 - beta2^t) / (1 - beta1^t)}
     * @param scale factor on the gradient
     */
    public record AdamStep(
            float rate, float correctedRate, float decay, float scale, float beta1, float beta2, float epsilon) {}

    /** One step of gradient descent in place: {@code state = momentum*state + rate*(scale*gradient + decay*weight)}. */
    public static void sgd(
            NDArray weight, NDArray gradient, NDArray state, float rate, float decay, float scale, float momentum) {
        JniUtils.sgdUpdate(
                pt(weight), pt(gradient), state == null ? null : pt(state), rate, decay, scale, -1, momentum);
    }

    /** Copies values into an array in place; both of rank one. */
    public static void copy(NDArray target, NDArray source) {
        long[] end = {target.size()};
        JniUtils.indexSet(pt(target), pt(source), new long[] {0}, end, new long[] {1});
    }

    /** The values in the machine's byte order, without a copy where the array is dense on the CPU. */
    public static ByteBuffer bytes(NDArray array) {
        return JniUtils.getByteBuffer(pt(array), true);
    }
}
