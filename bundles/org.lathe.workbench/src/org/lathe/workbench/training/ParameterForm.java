package org.lathe.workbench.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.recipe.Parameter;
import org.lathe.ui.Styles;
import org.lathe.workbench.shell.WidgetKey;

/** A field for each parameter of a recipe: its name, its value, what it does, its range; what is wrong beside it. */
final class ParameterForm extends Composite {
    private final Map<Parameter, Supplier<String>> values = new LinkedHashMap<>();
    private final Map<Parameter, Label> helps = new LinkedHashMap<>();
    private final Runnable changed;

    ParameterForm(Composite parent, List<Parameter> parameters, Map<String, String> given, Runnable changed) {
        super(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(16, 16)
                .spacing(16, 4)
                .applyTo(this);
        for (Parameter parameter : parameters) {
            add(parameter, given.getOrDefault(parameter.key(), parameter.standard()));
        }
    }

    private void add(Parameter parameter, String value) {
        Label label = new Label(this, SWT.NONE);
        label.setText(parameter.label());
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(label);
        values.put(parameter, field(parameter, value));
        new Label(this, SWT.NONE);
        Label help = new Label(this, SWT.WRAP);
        helps.put(parameter, help);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(420, SWT.DEFAULT)
                .indent(0, 0)
                .applyTo(help);
        showHelp(parameter, Optional.empty());
    }

    private Supplier<String> field(Parameter parameter, String value) {
        switch (parameter.type()) {
            case CHOICE -> {
                Combo combo = new Combo(this, SWT.READ_ONLY);
                combo.setItems(parameter.choices().toArray(String[]::new));
                combo.setText(value);
                WidgetKey.set(combo, parameter.key());
                combo.addListener(SWT.Selection, e -> edited());
                GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(combo);
                return combo::getText;
            }
            case BOOLEAN -> {
                Button check = new Button(this, SWT.CHECK);
                check.setSelection(Boolean.parseBoolean(value));
                WidgetKey.set(check, parameter.key());
                check.addListener(SWT.Selection, e -> edited());
                return () -> Boolean.toString(check.getSelection());
            }
            default -> {
                Text text = new Text(this, SWT.BORDER);
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
