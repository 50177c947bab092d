package org.lathe.workbench.navigator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.project.Project;
import org.lathe.core.text.Words;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.workbench.datasets.KindIcon;

/** How the tree's elements are named: the name strong, what is known of it pale behind. */
final class ProjectLabels extends LabelProvider implements IStyledLabelProvider {
    private final Control owner;

    ProjectLabels(Control owner) {
        this.owner = owner;
    }

    @Override
    public StyledString getStyledText(Object element) {
        return switch (element) {
            case Project project -> new StyledString(project.title().isBlank() ? project.name() : project.title());
            case Group group ->
                new StyledString(
                        switch (group.kind()) {
                            case DATASETS -> Messages.datasets;
                            case RUNS -> Messages.runs;
                            case MODELS -> Messages.models;
                        });
            case DatasetVersion d ->
                strong(
                        d.dataset(),
                        "v" + d.number() + "  "
                                + d.description().kind().count(d.description().samples()));
            case Experiment e ->
                strong(
                        e.name(),
                        Words.number(e.runs())
                                + (e.live() > 0 ? "  " + Messages.bind(Messages.running, e.live()) : ""));
            case TrainedModel m -> strong(m.run().name(), Scores.best(m.run().run()));
            default -> new StyledString(String.valueOf(element));
        };
    }

    private static StyledString strong(String name, String more) {
        return new StyledString(name).append("  " + more, StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        Icon icon = switch (element) {
            case Project p -> Icon.PROJECT;
            case Group g ->
                switch (g.kind()) {
                    case DATASETS -> Icon.DATASET;
                    case RUNS -> Icon.RUN;
                    case MODELS -> Icon.MODEL;
                };
            case DatasetVersion d -> KindIcon.of(d.description().kind());
            case Experiment e -> Icon.FOLDER;
            default -> Icon.MODEL;
        };
        return Icons.get(owner, icon);
    }
}
