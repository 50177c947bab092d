package org.lathe.store.internal.dataset;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.lathe.core.Failures;
import org.lathe.core.Slug;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.io.Json;
import org.lathe.store.internal.git.OpenProject;
import org.lathe.store.internal.git.TreeReader;
import org.lathe.store.internal.git.UnsafePathException;

/** Finds the versions of datasets in a project, by their tags. */
public final class Versions {
    private final OpenProject project;

    public Versions(OpenProject project) {
        this.project = project;
    }

    private record Tag(int number, ObjectId commit) {}

    /** The newest version of each dataset of the newest tree, by name. */
    public List<DatasetVersion> newestOfAll() throws IOException {
        List<DatasetVersion> versions = new ArrayList<>();
        try (TreeReader newest = project.newest()) {
            for (Map.Entry<String, TreeReader.Entry> child :
                    newest.children(Names.FOLDER).entrySet()) {
                if (child.getValue().isTree() && Slug.isSlug(child.getKey())) {
                    newest(newest, child.getKey()).ifPresent(versions::add);
                }
            }
        }
        return versions;
    }

    /** The version that the newest tree holds; absent when it holds no such dataset. */
    public Optional<DatasetVersion> newest(String dataset) throws IOException {
        if (!Slug.isSlug(dataset)) {
            return Optional.empty();
        }
        try (TreeReader newest = project.newest()) {
            return newest(newest, dataset);
        }
    }

    /** A tree that no version has (others may have merged) counts as the version with the highest number. */
    Optional<DatasetVersion> newest(TreeReader newest, String dataset) throws IOException {
        Optional<ObjectId> content = newest.folder(Names.content(dataset));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<DatasetVersion> highest = Optional.empty();
        for (Tag tag : tags(dataset)) {
            Optional<DatasetVersion> version = read(dataset, tag);
            if (version.filter(v -> v.tree().equals(content.get().name())).isPresent()) {
                return version;
            }
            highest = highest.or(() -> version);
        }
        return highest;
    }

    /** All readable versions, the newest first, also those of a deleted dataset. */
    public List<DatasetVersion> all(String dataset) throws IOException {
        List<DatasetVersion> versions = new ArrayList<>();
        if (Slug.isSlug(dataset)) {
            for (Tag tag : tags(dataset)) {
                read(dataset, tag).ifPresent(versions::add);
            }
        }
        return versions;
    }

    public Optional<DatasetVersion> version(String dataset, int number) throws IOException {
        Ref ref = Slug.isSlug(dataset) ? project.repository().exactRef(Names.tag(dataset, number)) : null;
        return ref == null ? Optional.empty() : read(dataset, new Tag(number, ref.getObjectId()));
    }

    /** The number that no version has had, also none that was deleted. */
    int nextNumber(TreeReader newest, String dataset) throws IOException, CoreException {
        List<Tag> tags = tags(dataset);
        int highest = tags.isEmpty() ? 0 : tags.getFirst().number();
        return Math.max(highest, DeletedVersions.of(newest, dataset).highest()) + 1;
    }

    private List<Tag> tags(String dataset) throws IOException {
        String prefix = Names.tags(dataset);
        List<Tag> tags = new ArrayList<>();
        for (Ref ref : project.repository().getRefDatabase().getRefsByPrefix(prefix)) {
            Names.number(ref.getName().substring(prefix.length()))
                    .ifPresent(number -> tags.add(new Tag(number, ref.getObjectId())));
        }
        tags.sort(Comparator.comparingInt(Tag::number).reversed());
        return tags;
    }

    /** Absent when the tag names nothing that holds this dataset in a readable form: anyone can make a tag. */
    private Optional<DatasetVersion> read(String dataset, Tag tag) throws IOException {
        try (RevWalk walk = new RevWalk(project.repository())) {
            RevCommit commit = walk.parseCommit(tag.commit());
            try (TreeReader reader = TreeReader.of(project.repository(), Optional.of(commit))) {
                Optional<ObjectId> content = reader.folder(Names.content(dataset));
                Optional<String> json = reader.text(Names.content(dataset) + "/" + Names.DESCRIPTION);
                if (content.isEmpty() || json.isEmpty()) {
                    return Optional.empty();
                }
                DatasetDescription description = Json.parse(json.get(), DatasetDescription.class, "'" + dataset + "'");
                return Optional.of(version(dataset, tag, commit, content.get(), description, reader));
            }
        } catch (org.eclipse.jgit.errors.MissingObjectException
                | org.eclipse.jgit.errors.IncorrectObjectTypeException
                | CoreException e) {
            return Optional.empty();
        }
    }

    private DatasetVersion version(
            String dataset,
            Tag tag,
            RevCommit commit,
            ObjectId content,
            DatasetDescription description,
            TreeReader reader)
            throws IOException {
        return new DatasetVersion(
                project.name(),
                dataset,
                tag.number(),
                commit.name(),
                content.name(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                commit.getAuthorIdent().getName(),
                VersionMessage.words(commit.getFullMessage()),
                bytes(commit, dataset, reader),
                description);
    }

    private long bytes(RevCommit commit, String dataset, TreeReader reader) throws IOException {
        Optional<Long> told = VersionMessage.bytes(commit.getFullMessage());
        try {
            return told.isPresent()
                    ? told.get()
                    : SortedFiles.read(
                                    reader,
                                    reader.folder(Names.content(dataset) + "/" + Names.DATA)
                                            .orElse(null))
                            .bytes();
        } catch (UnsafePathException e) {
            return 0; // opening it says what is wrong; here it must not hide the other datasets
        }
    }

    /** @throws CoreException naming what there is */
    public DatasetVersion resolve(String reference) throws IOException, CoreException {
        int at = reference.lastIndexOf('@');
        String dataset = at < 0 ? reference : reference.substring(0, at);
        String label = at < 0 ? "" : reference.substring(at + 1);
        if (at >= 0 && Names.number(label).isEmpty()) {
            throw Failures.of("'" + reference + "' names no version: write a dataset's name, or NAME@vN.");
        }
        Optional<DatasetVersion> version =
                at < 0 ? newest(dataset) : version(dataset, Names.number(label).getAsInt());
        if (version.isPresent()) {
            return version.get();
        }
        List<DatasetVersion> others = all(dataset);
        if (at >= 0 && !others.isEmpty()) {
            throw Failures.of("There is no version " + label + " of '" + dataset + "' in project '" + project.name()
                    + "'; there are: "
                    + String.join(
                            ", ",
                            others.reversed().stream()
                                    .map(v -> "v" + v.number())
                                    .toList())
                    + ".");
        }
        List<String> names = newestOfAll().stream().map(DatasetVersion::dataset).toList();
        throw Failures.of("There is no dataset '" + dataset + "' in project '" + project.name() + "'"
                + (names.isEmpty() ? "; import it first." : "; there are: " + String.join(", ", names) + "."));
    }
}
