package org.lathe.workbench.datasets.card;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lathe.core.card.Card;
import org.lathe.core.card.FrontMatter;
import org.lathe.ui.Styles;
import org.lathe.workbench.shell.WidgetKey;

/** The fields of a card that everyone has, and its text. Fields of other names stay as they are. */
final class CardForm extends Composite {
    private static final List<String> KNOWN = List.of("title", "description", "license", "keywords");
    /** SPDX identifiers as cards of datasets have them most. */
    private static final String[] LICENSES = {
        "CC0-1.0",
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC-BY-NC-4.0",
        "ODbL-1.0",
        "PDDL-1.0",
        "Apache-2.0",
        "MIT",
        "BSD-3-Clause",
        "EPL-2.0",
        "GPL-3.0-only",
        "other"
    };

    private final Consumer<Card> listener;
    private final Text title;
    private final Text description;
    private final Combo license;
    private final Text keywords;
    private final Label others;
    private final Text body;
    private Card card = Card.parse("");
    private boolean filling;

    CardForm(Composite parent, Consumer<Card> listener) {
        super(parent, SWT.NONE);
        this.listener = listener;
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(12, 8)
                .applyTo(this);
        title = text(Messages.title, "title", SWT.BORDER);
        description = text(Messages.description, "description", SWT.BORDER);
        label(Messages.license);
        license = new Combo(this, SWT.DROP_DOWN);
        license.setItems(LICENSES);
        license.addListener(SWT.Modify, e -> edited());
        WidgetKey.set(license, "license");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(license);
        keywords = text(Messages.keywords, "keywords", SWT.BORDER);
        keywords.setMessage(Messages.keywords_help);
        others = new Label(this, SWT.WRAP);
        Styles.pale(others);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(others);
        label(Messages.body);
        body = new Text(this, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        body.setFont(JFaceResources.getTextFont());
        body.addListener(SWT.Modify, e -> edited());
        WidgetKey.set(body, "body");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(body);
    }

    private void label(String words) {
        Label label = new Label(this, SWT.NONE);
        label.setText(words);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).indent(0, 6).applyTo(label);
    }

    private Text text(String words, String key, int style) {
        label(words);
        Text text = new Text(this, style);
        text.addListener(SWT.Modify, e -> edited());
        WidgetKey.set(text, key);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }

    /** Shows a card; what the user types changes it field by field. */
    void show(Card shown) {
        filling = true;
        card = shown;
        set(title, shown.matter().get("title"));
        set(description, shown.matter().get("description"));
        if (!license.getText().equals(shown.matter().get("license"))) {
            license.setText(shown.matter().get("license"));
        }
        set(keywords, String.join(", ", shown.matter().list("keywords")));
        set(body, shown.body());
        List<String> kept = shown.matter().keys().stream()
                .filter(key -> !KNOWN.contains(key))
                .toList();
        others.setText(kept.isEmpty() ? "" : Messages.bind(Messages.others, String.join(", ", kept)));
        layout();
        filling = false;
    }

    private static void set(Text widget, String text) {
        if (!plain(widget.getText()).equals(text)) {
            widget.setText(text);
        }
    }

    private static String plain(String text) {
        return text.replace(Text.DELIMITER, "\n");
    }

    private void edited() {
        if (filling) {
            return;
        }
        FrontMatter matter = card.matter()
                .with("title", title.getText().strip())
                .with("description", description.getText().strip())
                .with("license", license.getText().strip())
                .with(
                        "keywords",
                        Arrays.stream(keywords.getText().split(","))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList());
        card = card.with(matter).withBody(plain(body.getText()));
        listener.accept(card);
    }

    @Override
    public boolean setFocus() {
        return title.setFocus();
    }
}
