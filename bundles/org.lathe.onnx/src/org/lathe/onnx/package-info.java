/**
 * ONNX models as values: reading untrusted files, checking their structure, their metadata and stored tensors, and
 * writing them whole.
 */
package org.lathe.onnx;
