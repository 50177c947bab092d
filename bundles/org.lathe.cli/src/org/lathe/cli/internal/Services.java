package org.lathe.cli.internal;

import org.eclipse.core.runtime.CoreException;

/** Where commands find what does their work; nothing is started before it is asked for. */
public interface Services extends AutoCloseable {
    /** @throws CoreException when the installation has no such service, or it did not start */
    <T> T get(Class<T> type) throws CoreException;

    @Override
    void close();
}
