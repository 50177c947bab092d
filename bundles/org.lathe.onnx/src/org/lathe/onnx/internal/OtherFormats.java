package org.lathe.onnx.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows by their first bytes the files that people drop in place of an ONNX model, and says what to do instead. */
final class OtherFormats {
    private OtherFormats() {}

    /** What the bytes are and what to do, to follow "is no ONNX model but"; empty where they may be ONNX. */
    static String recognise(byte[] bytes) {
        if (bytes.length == 0) {
            return "an empty file; copy or export it again.";
        }
        if (startsWith(bytes, "PK\003\004")) {
            return "a zip archive (as PyTorch and Keras write them); export the model with torch.onnx or tf2onnx.";
        }
        if (startsWith(bytes, "\u0089HDF")) {
            return "an HDF5 file (as Keras writes them); export the model with tf2onnx.";
        }
        if (startsWith(bytes, "version https://git-lfs")) {
            return "a Git LFS pointer; get its content with 'git lfs pull'.";
        }
        return "";
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] head = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= head.length && Arrays.equals(Arrays.copyOf(bytes, head.length), head);
    }
}
