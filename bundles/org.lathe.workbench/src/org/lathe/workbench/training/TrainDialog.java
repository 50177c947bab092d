package org.lathe.workbench.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.dataset.DatasetVersion;
import org.lathe.core.recipe.Recipe;
import org.lathe.core.recipe.RecipeCatalog;
import org.lathe.core.run.RunIndex.IndexedRun;
import org.lathe.core.run.RunRequest;
import org.lathe.core.text.Words;
import org.lathe.ui.Styles;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.WidgetKey;

/** Asks for dataset, recipe, architecture and parameters; every default is one that works. */
final class TrainDialog extends TitleAreaDialog {
    private final ProjectContent project;
    private final Optional<IndexedRun> like;
    private final List<Recipe> recipes = Services.get(RecipeCatalog.class).recipes();
    private DatasetVersion dataset;
    private Recipe recipe;
    private Combo datasetCombo;
    private Combo recipeCombo;
    private Combo templateCombo;
    private Text experiment;
    private Label recipeHelp;
    private ScrolledComposite scroll;
    private ParameterForm form;
    private RunRequest request;

    TrainDialog(Shell shell, ProjectContent project, Optional<DatasetVersion> dataset, Optional<IndexedRun> like) {
        super(shell);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
        this.project = project;
        this.like = like;
        this.dataset = like.flatMap(r -> r.run().dataset())
                .flatMap(input -> project.datasets().stream()
                        .filter(d -> d.dataset().equals(input.dataset()))
                        .findFirst())
                .or(() -> dataset)
                .orElse(project.datasets().get(0));
        this.recipe = like.flatMap(r -> recipes.stream()
                        .filter(k -> k.id().equals(r.run().recipe()))
                        .findFirst())
                .orElseGet(() -> fitting(this.dataset));
    }

    private Recipe fitting(DatasetVersion version) {
        return recipes.stream()
                .filter(r -> r.mismatch(version.description()).isEmpty())
                .findFirst()
                .orElse(recipes.get(0));
    }

    RunRequest request() {
        return request;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.train_window);
    }

    @Override
    protected Point getInitialSize() {
        Point needed = super.getInitialSize();
        return new Point(Math.max(needed.x, 640), Math.clamp(needed.y, 560, 720));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.train_title);
        Composite top = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(16, 16)
                .spacing(16, 8)
                .applyTo(top);
        datasetCombo = combo(top, Messages.dataset);
        WidgetKey.set(datasetCombo, "dataset");
        datasetCombo.setItems(
                project.datasets().stream().map(TrainDialog::words).toArray(String[]::new));
        datasetCombo.select(indexOfDataset());
        datasetCombo.addListener(SWT.Selection, e -> chooseDataset());
        recipeCombo = combo(top, Messages.recipe);
        WidgetKey.set(recipeCombo, "recipe");
        recipeCombo.setItems(recipes.stream().map(Recipe::title).toArray(String[]::new));
        recipeCombo.addListener(SWT.Selection, e -> chooseRecipe(recipes.get(recipeCombo.getSelectionIndex())));
        new Label(top, SWT.NONE);
        recipeHelp = new Label(top, SWT.WRAP);
        Styles.pale(recipeHelp);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(recipeHelp);
        templateCombo = combo(top, Messages.architecture);
        WidgetKey.set(templateCombo, "architecture");
        label(top, Messages.experiment);
        experiment = new Text(top, SWT.BORDER);
        WidgetKey.set(experiment, "experiment");
        experiment.setMessage(Messages.experiment_hint);
        like.ifPresent(r -> experiment.setText(r.experiment()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(experiment);

        Label line = new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 260).applyTo(scroll);
        chooseRecipe(recipe);
        return area;
    }

    private static String words(DatasetVersion version) {
        return version.dataset() + "  v" + version.number() + "  ("
                + version.description().kind().count(version.description().samples()) + ", "
                + Words.bytes(version.bytes()) + ")";
    }

    private int indexOfDataset() {
        for (int i = 0; i < project.datasets().size(); i++) {
            if (project.datasets().get(i).dataset().equals(dataset.dataset())) {
                return i;
            }
        }
        return 0;
    }

    private static void label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(label);
    }

    private static Combo combo(Composite parent, String text) {
        label(parent, text);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private void chooseDataset() {
        dataset = project.datasets().get(datasetCombo.getSelectionIndex());
        if (recipe.mismatch(dataset.description()).isPresent()) {
            chooseRecipe(fitting(dataset));
        } else {
            validate();
        }
    }

    private void chooseRecipe(Recipe chosen) {
        recipe = chosen;
        recipeCombo.select(recipes.indexOf(chosen));
        recipeHelp.setText(chosen.description());
        templateCombo.setItems(chosen.templates().toArray(String[]::new));
        templateCombo.select(Math.max(
                0,
                like.flatMap(r -> r.run().baseModel())
                        .map(m -> chosen.templates().indexOf(m.replaceFirst("^template:", "")))
                        .orElse(0)));
        Map<String, String> values = like.filter(r -> r.run().recipe().equals(chosen.id()))
                .map(r -> (Map<String, String>) r.run().parameters())
                .orElse(Map.of());
        if (form != null) {
            form.dispose();
        }
        form = new ParameterForm(scroll, chosen.parameters(), values, this::validate, this::formResized);
        scroll.setContent(form);
        formResized();
        validate();
    }

    private void formResized() {
        form.layout(true, true);
        scroll.setMinSize(form.computeSize(560, SWT.DEFAULT));
    }

    private void validate() {
        Optional<String> problem = recipe.mismatch(dataset.description()).or(() -> form.problem());
        setErrorMessage(problem.orElse(null));
        setMessage(Messages.bind(Messages.train_message, dataset.label()));
        Button primary = getButton(IDialogConstants.OK_ID);
        if (primary != null) {
            primary.setEnabled(problem.isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.train_button, true);
        validate();
    }

    @Override
    protected void okPressed() {
        request = new RunRequest(
                project.project().name(),
                recipe.id(),
                dataset.label(),
                Optional.of("template:" + templateCombo.getText()).filter(t -> templateCombo.getSelectionIndex() >= 0),
                experiment.getText().strip(),
                Optional.empty(),
                form.changed());
        super.okPressed();
    }
}
