/** Running models with ONNX Runtime, and comparing and naming what they give. */
package org.lathe.onnx.runtime;
