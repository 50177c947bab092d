package org.lathe.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.project.Freed;
import org.lathe.core.project.Project;
import org.lathe.core.project.ProjectStore;

/** Projects in memory. */
final class FakeProjects implements ProjectStore {
    private final TreeMap<String, Project> projects = new TreeMap<>();

    @Override
    public List<Project> list() {
        return List.copyOf(projects.values());
    }

    @Override
    public Project get(String name) throws CoreException {
        if (!exists(name)) {
            throw Failures.of("There is no project '" + name + "'; there is " + projects.keySet() + ".");
        }
        return projects.get(name);
    }

    @Override
    public boolean exists(String name) {
        return projects.containsKey(name);
    }

    @Override
    public Project create(String name, String title, String license) throws CoreException {
        if (!Slug.isSlug(name) || exists(name)) {
            throw Failures.of("'" + name + "' cannot be made.");
        }
        Project project = new Project(name, title, license, Path.of("/w/projects", name + ".git"));
        projects.put(name, project);
        return project;
    }

    @Override
    public void delete(String name) throws CoreException {
        get(name);
        projects.remove(name);
    }

    @Override
    public Freed collectGarbage(String project, IProgressMonitor monitor) throws CoreException {
        get(project);
        return new Freed(2, 1500);
    }

    @Override
    public String stamp() {
        return Integer.toString(projects.size());
    }
}
