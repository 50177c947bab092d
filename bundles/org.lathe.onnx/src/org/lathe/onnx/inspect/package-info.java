/** What a model is made of, and whether it can be used. */
package org.lathe.onnx.inspect;
