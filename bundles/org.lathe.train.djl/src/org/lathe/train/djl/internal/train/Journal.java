package org.lathe.train.djl.internal.train;

import org.eclipse.core.runtime.CoreException;

/** Where a training's numbers and words go. */
public interface Journal {
    /** @throws CoreException when it cannot be kept */
    void metric(String key, long step, double value) throws CoreException;

    /** A line for people who read the console. */
    void say(String line);
}
