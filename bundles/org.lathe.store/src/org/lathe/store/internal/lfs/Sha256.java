package org.lathe.store.internal.lfs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that LFS objects are named after. */
public final class Sha256 {
    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
