package org.lathe.train.internal.runs;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.lathe.core.run.Run;

/** Another process of the workspace with a run service of its own. */
public final class RunProcess {
    private RunProcess() {}

    /**
     * Arguments: workspace, and {@code refresh} (until no run is live), or the name of a mode: starts such a run, prints its
     * id and stays until it is killed.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Bench bench = new Bench(Path.of(arguments[0]));
        LocalRunService service = bench.service();
        if (arguments[1].equals("refresh")) {
            LiveFolders folders = new LiveFolders(bench.workspace, java.time.Clock.systemUTC());
            while (!folders.list().isEmpty()) {
                service.refresh();
            }
            out.println(bench.problems);
            return;
        }
        Run run = Bench.start(service, TestWorker.Mode.valueOf(arguments[1]));
        out.println(run.id());
        System.in.read();
    }

    static Process start(Path workspace, String what) throws IOException {
        return new ProcessBuilder(TestWorker.java(RunProcess.class, workspace.toString(), what))
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
