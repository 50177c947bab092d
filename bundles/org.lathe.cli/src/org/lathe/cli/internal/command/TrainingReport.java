package org.lathe.cli.internal.command;

import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Interrupts;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.cli.internal.output.Output;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunService;
import org.lathe.core.run.RunStatus;
import org.lathe.core.text.Words;

/** Says what a training has come to. */
final class TrainingReport {
    private final Session session;

    TrainingReport(Session session) {
        this.session = session;
    }

    void print(Run run) throws CoreException {
        Output output = session.output();
        RunResult result = RunResult.of(run, session.get(RunService.class));
        if (output.wantsJson()) {
            output.json(result);
            return;
        }
        if (!run.status().ended()) {
            output.print(run.id());
            output.say("Started '" + run.name() + "'; see 'lathe run show " + RunTexts.shortId(run) + "'.");
            return;
        }
        output.say("'" + run.name() + "' " + run.status().word().toLowerCase(Locale.ROOT) + " after "
                + Words.duration(run.duration(session.clock().instant())));
        if (!run.metrics().isEmpty()) {
            Table table = new Table().text("METRIC").number("LAST");
            run.metrics().forEach((key, value) -> table.row(key, Words.metric(value)));
            table.lines().forEach(output::say);
        }
        if (result.model() != null) {
            output.say("Model: " + result.model());
        }
        if (session.output().quiet()) {
            output.print(run.id());
        }
    }

    int exit(Run run) {
        if (run.status() == RunStatus.FINISHED) {
            return 0;
        }
        if (session.interrupts().pressed()) {
            return Interrupts.EXIT;
        }
        session.output().error(sentence(run), null);
        return Shell.FAILED;
    }

    static String sentence(Run run) {
        return "Run '" + run.name() + "' ended as " + run.status().word()
                + run.reason().map(why -> ": " + why).orElse("; see 'lathe run console " + run.id() + "'.");
    }
}
