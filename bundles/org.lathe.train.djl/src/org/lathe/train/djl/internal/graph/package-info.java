/** ONNX graphs made ready to train: normalised, their tensors told apart, put in order, and written back. */
package org.lathe.train.djl.internal.graph;
