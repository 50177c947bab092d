package org.lathe.ui;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a view shows while it has nothing to show: an icon, a sentence that teaches, and at most one button. */
public final class EmptyState extends Composite {
    private static final int TEXT_WIDTH = 360;

    private final Label sentence;

    /**
     * @param sentence what will be here, and how: "Drop a folder, files or a zip here"
     */
    public EmptyState(Composite parent, Icon icon, String sentence) {
        this(parent, icon, sentence, Optional.empty());
    }

    /**
     * @param sentence what will be here, and how: "Drop a folder, files or a zip here"
     * @param button its word is a verb: "Import"
     */
    public EmptyState(Composite parent, Icon icon, String sentence, Optional<Door> button) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 24;
        layout.verticalSpacing = 16;
        setLayout(layout);

        Label picture = new Label(this, SWT.NONE);
        picture.setImage(Icons.get(this, icon, 2 * Icon.LARGE));
        picture.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));

        this.sentence = new Label(this, SWT.WRAP | SWT.CENTER);
        GridData wide = new GridData(SWT.CENTER, SWT.CENTER, true, false);
        wide.widthHint = TEXT_WIDTH;
        this.sentence.setLayoutData(wide);
        this.sentence.setText(sentence);

        Composite foot = new Composite(this, SWT.NONE);
        foot.setLayout(new GridLayout());
        foot.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
        button.ifPresent(door -> {
            Button widget = new Button(foot, SWT.PUSH);
            widget.setText(door.word());
            widget.addListener(SWT.Selection, event -> door.action().run());
        });
    }

    public void setSentence(String text) {
        sentence.setText(text);
        layout(true);
    }

    /** The one button of an empty view. */
    public record Door(String word, Runnable action) {}
}
