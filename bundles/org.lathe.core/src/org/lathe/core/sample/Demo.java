package org.lathe.core.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.lathe.core.Failures;
import org.lathe.core.dataset.ImportDataset;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.io.AtomicFiles;
import org.lathe.core.project.ProjectStore;
import org.lathe.core.run.RunRequest;

/** The main job on the digits sample, step by step: the same for the shell and the window, and again when it exists. */
public final class Demo {
    public static final String PROJECT = "demo";
    public static final String DATASET = "digits";
    public static final String RECIPE = "image-classification";

    private final ProjectStore projects;
    private final SampleData samples;
    private final ImportDataset importer;

    public Demo(ProjectStore projects, SampleData samples, ImportDataset importer) {
        this.projects = projects;
        this.samples = samples;
        this.importer = importer;
    }

    /** Makes the project. @return whether it was not there yet */
    public boolean createProject() throws CoreException {
        if (projects.exists(PROJECT)) {
            return false;
        }
        projects.create(PROJECT, "Handwritten digits", "CC-BY-4.0");
        return true;
    }

    /** Imports the digits; the version stays the same when they are there already. */
    public ImportReport importDigits(IProgressMonitor monitor) throws CoreException {
        try {
            Path folder = Files.createTempDirectory("lathe-digits-");
            try {
                samples.digits(folder);
                return importer.run(ImportRequest.of(PROJECT, DATASET, List.of(folder)), monitor);
            } finally {
                AtomicFiles.deleteTree(folder);
            }
        } catch (IOException e) {
            throw Failures.io("The sample cannot be written to the folder for temporary files", e);
        }
    }

    /** The training on what was imported, with the recipe's defaults. */
    public static RunRequest training(ImportReport data) {
        return new RunRequest(
                PROJECT,
                RECIPE,
                DATASET + "@v" + data.version(),
                Optional.empty(),
                PROJECT,
                Optional.empty(),
                Map.of());
    }
}
