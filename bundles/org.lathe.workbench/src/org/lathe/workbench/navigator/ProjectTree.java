package org.lathe.workbench.navigator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Snapshot;

/** The tree of a snapshot: projects, their groups, and in these datasets, experiments and models. */
final class ProjectTree implements ITreeContentProvider, IElementComparer {
    private static final int MOST_MODELS = 200;

    private Snapshot snapshot = Snapshot.UNREAD;

    void show(Snapshot next) {
        snapshot = next;
    }

    @Override
    public Object[] getElements(Object input) {
        return snapshot.projects().stream().map(ProjectContent::project).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof Project project) {
            return new Object[] {
                new Group(project.name(), Group.Kind.DATASETS),
                new Group(project.name(), Group.Kind.RUNS),
                new Group(project.name(), Group.Kind.MODELS)
            };
        }
        return parent instanceof Group group ? members(group).toArray() : new Object[0];
    }

    private List<?> members(Group group) {
        return snapshot.project(group.project())
                .map(content -> switch (group.kind()) {
                    case DATASETS -> content.datasets();
                    case RUNS -> experiments(content);
                    case MODELS ->
                        content.trained().stream()
                                .limit(MOST_MODELS)
                                .map(TrainedModel::new)
                                .toList();
                })
                .orElse(List.of());
    }

    private static List<Experiment> experiments(ProjectContent content) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (IndexedRun run : content.runs()) {
            int[] count = counts.computeIfAbsent(run.experiment(), k -> new int[2]);
            count[0]++;
            count[1] += run.run().status().ended() ? 0 : 1;
        }
        return counts.entrySet().stream()
                .map(e -> new Experiment(content.project().name(), e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    @Override
    public Object getParent(Object element) {
        return switch (element) {
            case Group group ->
                snapshot.project(group.project()).map(ProjectContent::project).orElse(null);
            case DatasetVersion dataset -> new Group(dataset.project(), Group.Kind.DATASETS);
            case Experiment experiment -> new Group(experiment.project(), Group.Kind.RUNS);
            case TrainedModel model -> new Group(model.run().run().project(), Group.Kind.MODELS);
            default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Project
                || element instanceof Group group && !members(group).isEmpty();
    }

    /** What an element is, whatever is known of it now: so that a refresh keeps selection and expansion. */
    private static Object identity(Object element) {
        return switch (element) {
            case Project project -> List.of("project", project.name());
            case DatasetVersion dataset -> List.of("dataset", dataset.project(), dataset.dataset());
            case Experiment experiment -> List.of("experiment", experiment.project(), experiment.name());
            case TrainedModel model -> List.of("model", model.run().run().id());
            default -> element;
        };
    }

    @Override
    public boolean equals(Object a, Object b) {
        return identity(a).equals(identity(b));
    }

    @Override
    public int hashCode(Object element) {
        return identity(element).hashCode();
    }
}
