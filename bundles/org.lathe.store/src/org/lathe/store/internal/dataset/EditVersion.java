package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetEdit;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.dataset.ImportReport;
import org.lathe.core.dataset.Skipped;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.lfs.IntakeAll;
import org.lathe.store.internal.lfs.Pointer;
import org.lathe.store.internal.lfs.Staging;

/**
 * Changes samples of a version, which makes the next one. The changes are made in what is the newest version by then, so
 * that an import that came in between keeps what it brought.
 */
public final class EditVersion {
    private final OpenProject project;
    private final DatasetVersion base;
    private final DatasetEdit edit;
    private List<Optional<Pointer>> pointers = List.of();
    private List<Skipped> skipped = List.of();

    public EditVersion(OpenProject project, DatasetVersion base, DatasetEdit edit) {
        this.project = project;
        this.base = base;
        this.edit = edit;
    }

    public ImportReport edit(String message, IProgressMonitor monitor) throws IOException, CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Changing " + base.label(), 100);
        EditRules.check(base.description(), edit);
        requireSamples();
        try (Staging staging = Staging.open(project.lfs())) {
            pointers = new IntakeAll(staging, false).take(sources(), progress.split(80));
            staging.publish();
            progress.split(1);
            List<Skipped> all = new ArrayList<>();
            ImportReport report = new NextVersion(
                            project, base.dataset(), message.isBlank() ? edit.summary() : message, this::content)
                    .commit(all);
            return report.withSkipped(skipped);
        }
    }

    private void requireSamples() throws IOException, CoreException {
        try (StoredContent content = StoredContent.open(project, base)) {
            Set<String> known = content.splits(List.of()).keySet();
            for (String sample : touched()) {
                if (!known.contains(sample)) {
                    throw Failures.of("There is no sample '" + sample + "' in " + base.label()
                            + "; name samples as 'lathe dataset show' or the gallery does.");
                }
            }
        }
    }

    private Set<String> touched() {
        Set<String> touched = new LinkedHashSet<>(edit.removed());
        touched.addAll(edit.labels().keySet());
        touched.addAll(edit.splits().keySet());
        return touched;
    }

    private List<IntakeAll.Source> sources() throws IOException {
        List<IntakeAll.Source> sources = new ArrayList<>();
        for (DatasetEdit.Addition added : edit.added()) {
            sources.add(IntakeAll.Source.of(added.file(), Files.size(added.file())));
        }
        return sources;
    }

    private VersionContent content(TreeReader newest, ObjectInserter inserter) throws IOException, CoreException {
        Optional<DatasetVersion> present = new Versions(project).newest(newest, base.dataset());
        DatasetDescription description = present.orElse(base).description();
        EditRules.check(description, edit);
        ObjectId tree = newest.folder(Names.content(base.dataset())).orElse(ObjectId.fromString(base.tree()));
        EditedContent content =
                EditedContent.of(newest, tree, description, present.orElse(base).bytes());
        List<Skipped> left = new ArrayList<>();
        apply(content, left);
        add(content, inserter, left);
        skipped = left;
        if (content.samples() == 0) {
            throw Failures.of("Nothing of '" + base.dataset() + "' would be left; delete the dataset instead.");
        }
        return content.write(inserter);
    }

    private void apply(EditedContent content, List<Skipped> left) throws IOException {
        for (String sample : touched()) {
            if (!content.has(sample)) {
                left.add(new Skipped(sample, "It is no longer in the newest version."));
            } else if (edit.removed().contains(sample)) {
                content.remove(sample);
            } else {
                content.change(
                        sample,
                        Optional.ofNullable(edit.labels().get(sample)),
                        Optional.ofNullable(edit.splits().get(sample)));
            }
        }
    }

    private void add(EditedContent content, ObjectInserter inserter, List<Skipped> left) throws IOException {
        for (int i = 0; i < pointers.size(); i++) {
            DatasetEdit.Addition added = edit.added().get(i);
            if (pointers.get(i).isEmpty()) {
                left.add(new Skipped(added.name(), Skips.POINTER));
                continue;
            }
            Pointer pointer = pointers.get(i).get();
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, pointer.blob());
            content.add(added.name(), blob, pointer.size(), added.label(), added.split());
        }
    }
}
