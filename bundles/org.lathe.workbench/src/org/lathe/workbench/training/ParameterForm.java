package org.lathe.workbench.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.recipe.Parameter;
import org.lathe.ui.Styles;
import org.lathe.workbench.shell.WidgetKey;

/** A field for each parameter of a recipe: its name, its value, what it does, its range; what is wrong beside it. */
final class ParameterForm extends Composite {
    private final Map<Parameter, Supplier<String>> values = new LinkedHashMap<>();
    private final Map<Parameter, Label> helps = new LinkedHashMap<>();
    private final Runnable changed;

    /**
     * @param given values to begin with
     * @param changed called when a value was edited
     * @param resized called when the form needs another height
     */
    ParameterForm(
            Composite parent,
            List<Parameter> parameters,
            Map<String, String> given,
            Runnable changed,
            Runnable resized) {
        super(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(16, 16)
                .spacing(16, 4)
                .applyTo(this);
        parameters.stream().filter(p -> !p.advanced()).forEach(p -> add(this, p, given));
        List<Parameter> advanced =
                parameters.stream().filter(Parameter::advanced).toList();
        if (!advanced.isEmpty()) {
            addAdvanced(advanced, given, resized);
        }
    }

    /** Out of sight until somebody wants them, or a run to begin with has changed one. */
    private void addAdvanced(List<Parameter> parameters, Map<String, String> given, Runnable resized) {
        Link more = new Link(this, SWT.NONE);
        WidgetKey.set(more, "more");
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(more);
        Composite fields = new Composite(this, SWT.NONE);
        GridData place =
                GridDataFactory.fillDefaults().grab(true, false).span(2, 1).create();
        fields.setLayoutData(place);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(fields);
        parameters.forEach(p -> add(fields, p, given));
        boolean open = parameters.stream()
                .anyMatch(p -> !given.getOrDefault(p.key(), p.standard()).equals(p.standard()));
        show(fields, place, open, more);
        more.addListener(SWT.Selection, e -> {
            show(fields, place, place.exclude, more);
            resized.run();
        });
    }

    private static void show(Composite fields, GridData place, boolean open, Link more) {
        place.exclude = !open;
        fields.setVisible(open);
        more.setText("<a>" + (open ? Messages.fewer_parameters : Messages.more_parameters) + "</a>");
    }

    private void add(Composite fields, Parameter parameter, Map<String, String> given) {
        Label label = new Label(fields, SWT.NONE);
        label.setText(parameter.label());
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(label);
        values.put(parameter, field(fields, parameter, given.getOrDefault(parameter.key(), parameter.standard())));
        new Label(fields, SWT.NONE);
        Label help = new Label(fields, SWT.WRAP);
        helps.put(parameter, help);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(420, SWT.DEFAULT)
                .indent(0, 0)
                .applyTo(help);
        showHelp(parameter, Optional.empty());
    }

    private Supplier<String> field(Composite fields, Parameter parameter, String value) {
        switch (parameter.type()) {
            case CHOICE -> {
                Combo combo = new Combo(fields, SWT.READ_ONLY);
                combo.setItems(parameter.choices().toArray(String[]::new));
                combo.setText(value);
                WidgetKey.set(combo, parameter.key());
                combo.addListener(SWT.Selection, e -> edited());
                GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(combo);
                return combo::getText;
            }
            case BOOLEAN -> {
                Button check = new Button(fields, SWT.CHECK);
                check.setSelection(Boolean.parseBoolean(value));
                WidgetKey.set(check, parameter.key());
                check.addListener(SWT.Selection, e -> edited());
                return () -> Boolean.toString(check.getSelection());
            }
            default -> {
                Text text = new Text(fields, SWT.BORDER);
                text.setText(value);
                WidgetKey.set(text, parameter.key());
                text.addListener(SWT.Modify, e -> edited());
                GridDataFactory.swtDefaults().hint(160, SWT.DEFAULT).applyTo(text);
                return () -> text.getText().strip();
            }
        }
    }

    private void edited() {
        values.forEach((parameter, value) -> showHelp(parameter, parameter.problem(value.get())));
        changed.run();
    }

    private void showHelp(Parameter parameter, Optional<String> problem) {
        Label help = helps.get(parameter);
        if (problem.isPresent()) {
            Styles.error(help);
        } else {
            Styles.pale(help);
        }
        help.setText(problem.orElse(parameter.description()
                + (parameter.range().isEmpty()
                        ? ""
                        : " " + Messages.bind(Messages.range, parameter.range().strip()))
                + " " + Messages.bind(Messages.standard, parameter.standard())));
    }

    /** The first value that does not fit, in one sentence. */
    Optional<String> problem() {
        return values.entrySet().stream()
                .map(e -> e.getKey().problem(e.getValue().get()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The values that differ from the defaults, by key. */
    Map<String, String> changed() {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((parameter, value) -> {
            if (!value.get().equals(parameter.standard())) {
                result.put(parameter.key(), value.get());
            }
        });
        return result;
    }
}
