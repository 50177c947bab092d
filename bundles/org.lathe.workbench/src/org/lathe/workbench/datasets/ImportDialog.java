package org.lathe.workbench.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.Slug;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;
import org.lathe.core.dataset.SplitRatios;
import org.lathe.core.text.Words;
import org.lathe.ui.Styles;
import org.lathe.ui.UiQueue;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.shell.WidgetKey;

/** Shows what dropped files are, and asks for their project, name, label and splits before anything is written. */
final class ImportDialog extends TitleAreaDialog {
    private static final int MOST_LABEL_FILES = 5;

    private final List<Path> files;
    private final Optional<String> givenDataset;
    private String project;
    private String dataset;
    private Optional<LabelRule> label = Optional.empty();
    private SplitRatios splits = SplitRatios.STANDARD;
    private Optional<ImportPlan> plan = Optional.empty();
    private Optional<String> scanProblem = Optional.empty();
    private Optional<Dropped> dropped = Optional.empty();
    private Combo projectCombo;
    private Text datasetText;
    private Combo labelCombo;
    private Text splitText;
    private Label found;
    private Label skipped;
    private ProgressBar busy;
    private ImportScan scan;
    private Button linkCheck;
    private boolean link;

    ImportDialog(Shell shell, List<Path> files, Optional<String> project, Optional<String> dataset) {
        super(shell);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
        this.files = List.copyOf(files);
        this.givenDataset = dataset;
        String name = baseName(files.get(0));
        this.dataset = dataset.orElse(Slug.of(name, "data"));
        this.project = project.or(() -> firstProject()).orElse(Slug.of(name, "project"));
    }

    private static Optional<String> firstProject() {
        return Services.get(WorkspaceModel.class).snapshot().projects().stream()
                .map(p -> p.project().name())
                .findFirst();
    }

    /** The name without what tells the format: {@code iris} of {@code iris.csv.gz}. */
    private static String baseName(Path file) {
        String name = file.getFileName() == null ? "data" : file.getFileName().toString();
        return java.nio.file.Files.isDirectory(file)
                ? name
                : name.replaceFirst(
                        "(?i)(\\.(csv|tsv|jsonl|ndjson|parquet|tar|png|jpe?g|gif|bmp|webp|tiff?|wav|flac|ogg|mp3|mp4|m4v|mov|txt|md))?(\\.(gz|zip|tgz|tar))?$",
                        "");
    }

    /** What the user chose; valid once the dialog was closed with its primary button. */
    ImportRequest request() {
        return new ImportRequest(project, dataset, files, label, splits, "", link);
    }

    /** The files as they were scanned; to be closed by the import. Valid once the dialog was closed with its primary button. */
    Dropped dropped() {
        return dropped.orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.import_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, SWT.DEFAULT).applyTo(form);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(16, 16)
                .spacing(16, 8)
                .applyTo(form);
        setTitle(
                givenDataset.isPresent()
                        ? Messages.bind(Messages.import_title_version, dataset)
                        : Messages.import_title);

        projectCombo = combo(form, Messages.project, SWT.DROP_DOWN);
        projectCombo.setItems(Services.get(WorkspaceModel.class).snapshot().projects().stream()
                .map(p -> p.project().name())
                .toArray(String[]::new));
        projectCombo.setText(project);
        WidgetKey.set(projectCombo, "project");
        projectCombo.addModifyListener(e -> {
            project = projectCombo.getText().strip();
            validate();
        });
        label(form, Messages.dataset);
        datasetText = new Text(form, SWT.BORDER);
        datasetText.setText(dataset);
        WidgetKey.set(datasetText, "dataset");
        datasetText.setEnabled(givenDataset.isEmpty());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(datasetText);
        datasetText.addModifyListener(e -> {
            dataset = datasetText.getText().strip();
            validate();
        });
        labelCombo = combo(form, Messages.label, SWT.READ_ONLY);
        labelCombo.setEnabled(false);
        WidgetKey.set(labelCombo, "label");
        labelCombo.addListener(SWT.Selection, e -> chooseLabel());
        label(form, Messages.splits);
        splitText = new Text(form, SWT.BORDER);
        splitText.setText(splits.toString());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(splitText);
        splitText.addModifyListener(e -> validate());
        explain(form, Messages.splits_help);
        label(form, "");
        linkCheck = new Button(form, SWT.CHECK);
        linkCheck.setText(Messages.link);
        WidgetKey.set(linkCheck, "link");
        linkCheck.addListener(SWT.Selection, e -> link = linkCheck.getSelection());
        explain(form, Messages.link_help);

        label(form, Messages.found);
        found = new Label(form, SWT.WRAP);
        found.setText(Messages.scanning);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(found);
        label(form, "");
        busy = new ProgressBar(form, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(busy);
        label(form, "");
        skipped = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(380, SWT.DEFAULT).applyTo(skipped);
        return area;
    }

    private static void label(Composite form, String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private static void explain(Composite form, String text) {
        label(form, "");
        Label help = new Label(form, SWT.WRAP);
        help.setText(text);
        Styles.pale(help);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(help);
    }

    private static Combo combo(Composite form, String text, int style) {
        label(form, text);
        Combo combo = new Combo(form, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.import_button, true);
        scan = new ImportScan(files, UiQueue.of(parent.getDisplay()), this::show, this::showProgress);
        startScan();
    }

    private void startScan() {
        plan = Optional.empty();
        scanProblem = Optional.empty();
        busy.setVisible(true);
        validate();
        scan.start(request());
    }

    private void showProgress(String words) {
        if (!found.isDisposed()) {
            found.setText(words.isBlank() ? Messages.scanning : words);
        }
    }

    private void show(ImportScan.Result result) {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        plan = result.plan();
        scanProblem = result.problem();
        busy.setVisible(false);
        plan.ifPresent(p -> {
            skipped.setText(ImportSummary.skipped(p));
            fillLabels(p);
        });
        found.setText(result.found());
        linkCheck.setEnabled(result.linkable());
        validate();
        grow();
    }

    /** Makes room for what was found, but never takes any away. */
    private void grow() {
        Shell shell = getShell();
        shell.layout(true, true);
        Point now = shell.getSize();
        Point needed = shell.computeSize(now.x, SWT.DEFAULT);
        shell.setSize(Math.max(now.x, needed.x), Math.max(now.y, needed.y));
    }

    private void fillLabels(ImportPlan p) {
        List<String> choices = new ArrayList<>();
        if (p.description().kind() != Kind.TABLE) {
            choices.add(LabelRule.FOLDER.toString());
        }
        if (p.description().kind() != Kind.TABLE) {
            p.skipped().stream()
                    .map(Skipped::path)
                    .filter(path -> path.matches("(?i).*\\.(csv|tsv)"))
                    .distinct()
                    .limit(MOST_LABEL_FILES)
                    .forEach(path -> choices.add(new LabelRule(LabelRule.Source.FILE, path).toString()));
        }
        p.description()
                .columns()
                .forEach(c -> choices.add(LabelRule.column(c.name()).toString()));
        choices.add(LabelRule.NONE.toString());
        String now = p.description().label().toString();
        if (!choices.contains(now)) {
            choices.add(0, now);
        }
        labelCombo.setItems(choices.stream().map(ImportSummary::labelWords).toArray(String[]::new));
        labelCombo.setData(choices);
        labelCombo.select(choices.indexOf(now));
        labelCombo.setEnabled(true);
    }

    @SuppressWarnings("unchecked")
    private void chooseLabel() {
        String choice = ((List<String>) labelCombo.getData()).get(labelCombo.getSelectionIndex());
        try {
            label = Optional.of(LabelRule.parse(choice));
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
        startScan();
    }

    private void validate() {
        Optional<String> problem = problem();
        Button primary = getButton(IDialogConstants.OK_ID);
        if (primary != null) {
            primary.setEnabled(problem.isEmpty() && plan.isPresent());
            primary.setText(plan.map(p -> Messages.bind(
                            Messages.import_button_count,
                            p.description().kind().count(p.description().samples())))
                    .orElse(Messages.import_button));
            setButtonLayoutData(primary);
            primary.getParent().requestLayout();
        }
        setErrorMessage(problem.orElse(null));
        setMessage(
                plan.filter(p -> !p.skipped().isEmpty())
                        .map(p -> Messages.bind(
                                Messages.import_skipped,
                                Words.number(p.skipped().size())))
                        .orElse(Messages.import_message),
                plan.filter(p -> !p.skipped().isEmpty()).isPresent()
                        ? IMessageProvider.WARNING
                        : IMessageProvider.NONE);
    }

    private Optional<String> problem() {
        if (!Slug.isSlug(project)) {
            return Optional.of(Messages.bind(Messages.bad_project, Slug.RULE));
        }
        if (!Slug.isSlug(dataset)) {
            return Optional.of(Messages.bind(Messages.bad_dataset, Slug.RULE));
        }
        try {
            splits = SplitRatios.parse(splitText.getText());
        } catch (CoreException e) {
            return Optional.of(e.getStatus().getMessage());
        }
        return scanProblem;
    }

    @Override
    protected void okPressed() {
        dropped = Optional.of(scan.handOver());
        super.okPressed();
    }

    @Override
    public boolean close() {
        if (scan != null) {
            scan.close();
        }
        return super.close();
    }
}
