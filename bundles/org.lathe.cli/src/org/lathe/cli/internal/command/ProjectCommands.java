package org.lathe.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.output.Table;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lathe project ...}. */
@Command(name = "project", description = "Make, list, show and delete projects.")
public final class ProjectCommands {
    private final Session session;

    public ProjectCommands(Session session) {
        this.session = session;
    }

    private record Created(String project, Path path) {}

    private record Listed(String project, String title, String license, Path path) {
        static Listed of(Project project) {
            return new Listed(project.name(), project.title(), project.license(), project.path());
        }
    }

    private record Shown(String project, String title, String license, Path path, List<String> datasets, int runs) {}

    private record Deleted(String deleted) {}

    @Command(description = "Make a project.")
    void create(
            @Parameters(paramLabel = "NAME", description = "Letters, digits, '-', '_' and '.'.") String name,
            @Option(names = "--title", paramLabel = "T", description = "A free title; else the name.") String title,
            @Option(names = "--license", paramLabel = "SPDX", description = "The data's license, such as CC-BY-4.0.")
                    String license)
            throws CoreException {
        Project project = session.get(ProjectStore.class)
                .create(name, title == null ? name : title, license == null ? "" : license);
        if (session.output().wantsJson()) {
            session.output().json(new Created(project.name(), project.path()));
        }
        session.output().say("Made project '" + project.name() + "' in " + project.path());
    }

    @Command(description = "List the projects of the workspace.")
    void list() throws CoreException {
        List<Project> projects = session.get(ProjectStore.class).list();
        if (session.output().wantsJson()) {
            session.output().json(projects.stream().map(Listed::of).toList());
            return;
        }
        if (projects.isEmpty()) {
            session.output().remark("There is no project yet; make one with 'lathe project create NAME'.");
            return;
        }
        Table table = new Table().text("PROJECT").text("TITLE").text("LICENSE");
        projects.forEach(project -> table.row(project.name(), project.title(), project.license()));
        table.lines().forEach(session.output()::print);
    }

    @Command(description = "Show a project's title, license, datasets and runs.")
    void show(@Parameters(paramLabel = "NAME", description = "The project.") String name) throws CoreException {
        Project project = session.get(ProjectStore.class).get(name);
        List<DatasetVersion> datasets = session.get(DatasetStore.class).list(name);
        session.get(RunService.class).refresh();
        int runs = session.get(RunIndex.class).list(java.util.Optional.of(name)).size();
        if (session.output().wantsJson()) {
            List<String> labels = datasets.stream().map(DatasetVersion::label).toList();
            session.output()
                    .json(new Shown(project.name(), project.title(), project.license(), project.path(), labels, runs));
            return;
        }
        session.output().print(project.title() + " (" + project.name() + ")");
        session.output().print("License   " + (project.license().isEmpty() ? "none given" : project.license()));
        session.output().print("Kept in   " + project.path());
        session.output().print("Runs      " + Words.number(runs));
        session.output().print("Datasets  " + (datasets.isEmpty() ? "none" : ""));
        datasets.forEach(version -> session.output()
                .print("  " + version.label() + "  "
                        + version.description()
                                .kind()
                                .count(version.description().samples())));
    }

    @Command(description = "Delete a project with all its datasets and runs on this machine.")
    void delete(@Parameters(paramLabel = "NAME", description = "The project.") String name) throws CoreException {
        session.get(ProjectStore.class).delete(name);
        if (session.output().wantsJson()) {
            session.output().json(new Deleted(name));
        }
        session.output().say("Deleted project '" + name + "'.");
    }
}
