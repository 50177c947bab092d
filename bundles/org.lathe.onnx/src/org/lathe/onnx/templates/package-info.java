/**
 * Built-in architectures as ONNX graphs: {@code template:mlp} and {@code template:small-cnn}.
 *
 * <p>Operators used, all of the default domain, opset 17: Add, BatchNormalization, Cast, Concat, Conv, Div, Equal,
 * Flatten, Gather (int64 indices, axis 1), Gemm (transB = 1), GlobalAveragePool, IsNaN, MaxPool (2x2, stride 2), Mul,
 * Relu, Softmax (axis -1), Sub, Transpose, Where.
 *
 * <p>Initializers that {@link org.lathe.onnx.ModelMetadata#frozen()} names are no parameters: means, deviations and
 * category codes, computed from the training data or fixed by meaning.
 */
package org.lathe.onnx.templates;
