package org.lathe.train.djl.internal.worker;

import java.io.IOException;
import java.io.PrintStream;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.train.djl.internal.train.Journal;
import org.lathe.train.events.EventFileWriter;

/** A run's event file and console. */
public final class RunJournal implements Journal, AutoCloseable {
    private final EventFileWriter events;
    private final PrintStream console;

    public RunJournal(EventFileWriter events, PrintStream console) {
        this.events = events;
        this.console = console;
    }

    @Override
    public void metric(String key, long step, double value) throws CoreException {
        try {
            events.add(key, step, value);
        } catch (IOException e) {
            throw Failures.io("The metrics cannot be written to '" + events.file() + "'", e);
        }
    }

    @Override
    public void say(String line) {
        console.println(line);
    }

    @Override
    public void close() throws CoreException {
        try {
            events.close();
        } catch (IOException e) {
            throw Failures.io("The metrics cannot be written to '" + events.file() + "'", e);
        }
    }
}
