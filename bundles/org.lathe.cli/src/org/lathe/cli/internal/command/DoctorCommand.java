package org.lathe.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.core.Failures;
import org.lathe.core.project.Freed;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.recipe.RecipeCatalog;
import org.lathe.core.run.Run;
import org.lathe.core.run.RunIndex;
import org.lathe.core.run.RunService;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lathe doctor}. */
@Command(name = "doctor", description = "Check the workspace and this installation.")
public final class DoctorCommand implements Callable<Integer> {
    private static final int OLDEST_JAVA = 21;
    private static final long LITTLE_SPACE = 1_000_000_000;

    private final Session session;

    public DoctorCommand(Session session) {
        this.session = session;
    }

    private record Check(String name, boolean ok, String detail) {}

    private record FreedSpace(String project, long objects, long bytes) {}

    private record Report(boolean ok, Path workspace, List<Check> checks, List<FreedSpace> freed) {}

    @Option(names = "--gc", description = "Free the bytes that no version, run or model of any project needs any more.")
    private boolean collect;

    /** Finds out one thing; what it throws is what is wrong. */
    private interface Finding {
        String find() throws CoreException;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("Java", this::java));
        checks.add(check("File names", this::fileNames));
        checks.add(check("Workspace", this::workspace));
        checks.add(check(
                "Projects",
                () -> Words.count(session.get(ProjectStore.class).list().size(), "project", "projects")));
        checks.add(check(
                "Index",
                () -> "reachable, change " + session.get(RunIndex.class).revision()));
        checks.add(check("Live runs", this::liveRuns));
        checks.add(check("Recipes", this::recipes));
        List<FreedSpace> freed = new ArrayList<>();
        if (collect) {
            checks.add(check("Free space", () -> free(freed)));
        }
        boolean ok = checks.stream().allMatch(Check::ok);
        if (session.output().wantsJson()) {
            session.output().json(new Report(ok, session.workspace().root(), checks, freed));
        } else {
            checks.forEach(check -> session.output()
                    .print(String.format(
                            "%-8s %-11s %s", check.ok() ? "ok" : "PROBLEM", check.name(), check.detail())));
        }
        if (!ok) {
            session.output().error("There is something to mend; see the lines with PROBLEM.", null);
        }
        return ok ? 0 : Shell.FAILED;
    }

    private static Check check(String name, Finding finding) {
        try {
            return new Check(name, true, finding.find());
        } catch (CoreException e) {
            return new Check(name, false, e.getStatus().getMessage());
        }
    }

    private String free(List<FreedSpace> freed) throws CoreException {
        ProjectStore projects = session.get(ProjectStore.class);
        List<Project> all = projects.list();
        SubMonitor progress = SubMonitor.convert(session.monitor(), "Freeing space", all.size());
        for (Project project : all) {
            Freed some = projects.collectGarbage(project.name(), progress.split(1));
            freed.add(new FreedSpace(project.name(), some.objects(), some.bytes()));
        }
        long bytes = freed.stream().mapToLong(FreedSpace::bytes).sum();
        long objects = freed.stream().mapToLong(FreedSpace::objects).sum();
        return Words.bytes(bytes) + " freed on this machine, " + Words.count(objects, "object", "objects")
                + " that nothing needed any more";
    }

    private String java() throws CoreException {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw Failures.of("Java " + Runtime.version() + " is too old; Lathe needs " + OLDEST_JAVA + ".");
        }
        return "Java " + Runtime.version() + " in " + System.getProperty("java.home");
    }

    private String fileNames() throws CoreException {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!encoding.equalsIgnoreCase("UTF-8") && !encoding.startsWith("Cp")) {
            throw Failures.of("File names are read as " + encoding + "; set LC_ALL=C.UTF-8.");
        }
        return encoding;
    }

    private String workspace() throws CoreException {
        Path root = session.workspace().root();
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, ".doctor-", ""));
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < LITTLE_SPACE) {
                throw Failures.of(root + " has only " + Words.bytes(free) + " left; free some space.");
            }
            return root + ", " + Words.bytes(free) + " free";
        } catch (IOException e) {
            throw Failures.io("'" + root + "' cannot be written", e);
        }
    }

    private String liveRuns() throws CoreException {
        List<Run> live = session.get(RunService.class).refresh();
        return live.isEmpty()
                ? "none"
                : String.join(", ", live.stream().map(Run::name).toList());
    }

    private String recipes() throws CoreException {
        int recipes = session.get(RecipeCatalog.class).recipes().size();
        if (recipes == 0) {
            throw Failures.of("No trainer is installed; install Lathe again.");
        }
        return Words.count(recipes, "recipe", "recipes");
    }
}
