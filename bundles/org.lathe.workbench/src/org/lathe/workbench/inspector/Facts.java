package org.lathe.workbench.inspector;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.text.Words;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.navigator.TrainedModel;

/** What is known of an element, as rows. */
final class Facts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private Facts() {}

    static boolean knows(Object element) {
        return element instanceof Project
                || element instanceof DatasetVersion
                || element instanceof IndexedRun
                || element instanceof TrainedModel;
    }

    static Fact hint() {
        return Fact.of(Messages.hint, "");
    }

    static List<Fact> of(Object element, Snapshot snapshot) {
        return switch (element) {
            case IndexedRun run -> run(snapshot.run(run.run().id()).orElse(run), snapshot);
            case DatasetVersion dataset -> dataset(dataset);
            case Project project ->
                List.of(
                        Fact.of(Messages.name, project.name()),
                        Fact.of(Messages.title, project.title()),
                        Fact.of(Messages.license, project.license()),
                        Fact.of(Messages.path, project.path().toString()));
            default -> List.of(hint());
        };
    }

    private static List<Fact> dataset(DatasetVersion version) {
        DatasetDescription data = version.description();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(Messages.name, version.dataset()),
                Fact.of(Messages.version, "v" + version.number()),
                Fact.of(Messages.samples, data.kind().count(data.samples())),
                Fact.of(Messages.size, Words.bytes(version.bytes())),
                Fact.of(Messages.label, data.label().toString()),
                Fact.of(Messages.made, TIME.format(version.time())),
                Fact.of(Messages.author, version.author()),
                Fact.of(Messages.message, version.message()),
                Fact.of(Messages.tree, version.tree())));
        if (!data.classes().isEmpty()) {
            facts.add(Fact.heading(Messages.classes));
            data.classes().stream().limit(200).forEach(c -> facts.add(Fact.of("", c)));
        }
        return facts;
    }

    private static List<Fact> run(IndexedRun indexed, Snapshot snapshot) {
        Run run = indexed.run();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.name, indexed.name()));
        facts.add(Fact.of(Messages.status, run.status().word()));
        run.reason().ifPresent(r -> facts.add(Fact.of(Messages.reason, r)));
        facts.add(Fact.of(Messages.experiment, indexed.experiment()));
        facts.add(Fact.of(Messages.recipe, run.recipe()));
        run.baseModel().ifPresent(m -> facts.add(Fact.of(Messages.base, m)));
        run.parent()
                .ifPresent(p -> facts.add(Fact.of(
                        Messages.parent, snapshot.run(p).map(IndexedRun::name).orElse(p))));
        run.dataset().ifPresent(d -> {
            facts.add(Fact.of(Messages.data, d.label()));
            facts.add(Fact.of(Messages.tree, d.tree()));
        });
        run.started().ifPresent(s -> facts.add(Fact.of(Messages.started, TIME.format(s))));
        facts.add(Fact.of(Messages.time, Words.duration(run.duration(Instant.now()))));
        facts.add(Fact.of(Messages.id, run.id()));
        if (!run.metrics().isEmpty()) {
            facts.add(Fact.heading(Messages.metrics));
            run.metrics().forEach((key, value) -> facts.add(Fact.of(key, Words.metric(value))));
        }
        facts.add(Fact.heading(Messages.parameters));
        run.parameters().forEach((key, value) -> facts.add(Fact.of(key, value)));
        if (!run.code().isEmpty()) {
            facts.add(Fact.heading(Messages.code));
            run.code().forEach((key, value) -> facts.add(Fact.of(key, value)));
        }
        return facts;
    }
}
