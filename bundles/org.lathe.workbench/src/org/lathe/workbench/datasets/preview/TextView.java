package org.lathe.workbench.datasets.preview;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.text.Words;
import org.lathe.workbench.datasets.samples.Sample;

/** A text, whole unless it is very long, to be scrolled and copied. */
final class TextView implements SampleView {
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MARGIN = 16;

    private final SamplePreviews previews;
    private final StyledText text;
    private final Reading reading;

    TextView(Composite parent, SamplePreviews previews) {
        this.previews = previews;
        text = new StyledText(parent, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setFont(JFaceResources.getTextFont());
        // left and right go to the next sample
        text.setKeyBinding(SWT.ARROW_LEFT, SWT.NULL);
        text.setKeyBinding(SWT.ARROW_RIGHT, SWT.NULL);
        text.setCaret(null);
        reading = new Reading(text);
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void show(Sample sample) {
        reading.start(
                monitor -> previews.text(sample.key(), sample.file(), MOST_CHARACTERS),
                read -> text.setText(
                        read.length() < MOST_CHARACTERS
                                ? read
                                : read + "\n\n" + Messages.bind(Messages.text_cut, Words.number(MOST_CHARACTERS))),
                status -> text.setText(status.getMessage()));
    }
}
