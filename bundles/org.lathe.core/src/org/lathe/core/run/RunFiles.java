package org.lathe.core.run;

import java.util.Set;

/** The names of the files in a run's folder, the protocol between whoever trains and whoever watches. */
public final class RunFiles {
    /** The record, a {@link Run}. */
    public static final String RUN = "run.json";
    /** What people say of it, {@link RunNotes}. */
    public static final String NOTES = "notes.json";
    /** Everything the process printed. */
    public static final String CONSOLE = "console.log";
    /** The prefix of TensorBoard event files. */
    public static final String EVENTS_PREFIX = "events.out.tfevents.";
    /** The best model so far. */
    public static final String MODEL = "model.onnx";
    /** The folder of whatever else the run made. */
    public static final String ARTIFACTS = "artifacts";
    /** The dataset's content as readable files ({@code DatasetContent}): paths of this machine, never committed. */
    public static final String INPUTS = "inputs.json";
    /** The base model's bytes, when it is a file of the user's. */
    public static final String BASE_MODEL = "base.onnx";
    /** Present when the user asked the run to stop. */
    public static final String STOP = "stop";
    /** Held by the process that ends the run on behalf of a dead one. */
    public static final String LOCK = "lock";
    /** The mark of the process that started the run: while it lives, it will see how the run's process ends. */
    public static final String LAUNCHER = "launcher.json";
    /** State for a resume: optimizer and random generators. */
    public static final String STATE = "state";

    /** What is of use on this machine only, and while the run lives. */
    public static final Set<String> LOCAL = Set.of(INPUTS, STOP, LOCK, LAUNCHER, STATE);

    private RunFiles() {}
}
