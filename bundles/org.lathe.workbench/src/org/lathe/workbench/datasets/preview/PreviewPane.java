package org.lathe.workbench.datasets.preview;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.SamplePreviews;
import org.lathe.core.text.Words;
import org.lathe.ui.Styles;
import org.lathe.workbench.datasets.gallery.BoxLayer;
import org.lathe.workbench.datasets.samples.FileKinds;
import org.lathe.workbench.datasets.samples.Sample;
import org.lathe.workbench.shell.WidgetKey;

/** One sample large, with its name and place; Esc leads back, left and right to its neighbours. UI thread only. */
public final class PreviewPane extends Composite {
    private final Kind kind;
    private final SamplePreviews previews;
    private final Supplier<BoxLayer> boxes;
    private final Runnable back;
    private final IntConsumer step;
    private final Listener otherKeys;
    private final Label name;
    private final Label facts;
    private final Label place;
    private final Composite body;
    private final Map<Kind, SampleView> views = new EnumMap<>(Kind.class);
    private SampleView view;

    /**
     * @param back called to leave
     * @param step called to go on by so many samples
     * @param otherKeys gets the keys that this and its views do not know
     */
    public PreviewPane(
            Composite parent,
            Kind kind,
            SamplePreviews previews,
            Supplier<BoxLayer> boxes,
            Runnable back,
            IntConsumer step,
            Listener otherKeys) {
        super(parent, SWT.NONE);
        this.kind = kind;
        this.previews = previews;
        this.boxes = boxes;
        this.back = back;
        this.step = step;
        this.otherKeys = otherKeys;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite head = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults()
                .numColumns(6)
                .margins(16, 8)
                .spacing(8, 0)
                .applyTo(head);
        button(head, "←  " + Messages.back, "back", back);
        name = new Label(head, SWT.NONE);
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        facts = new Label(head, SWT.NONE);
        Styles.pale(facts);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(facts);
        place = new Label(head, SWT.TRAIL);
        Styles.pale(place);
        button(head, "‹", "previous", () -> step.accept(-1)).setToolTipText(Messages.previous);
        button(head, "›", "next", () -> step.accept(1)).setToolTipText(Messages.next);
        body = new Composite(this, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    }

    private static Button button(Composite head, String text, String key, Runnable action) {
        Button button = new Button(head, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        WidgetKey.set(button, key);
        return button;
    }

    /**
     * Shows a sample.
     *
     * @param number its place among those that are gone through, from 1
     */
    public void show(Sample sample, int number, int count) {
        name.setText(sample.key().replace("&", "&&"));
        facts.setText((sample.label().isEmpty() ? "" : sample.label().replace("&", "&&") + "  ·  ")
                + sample.split().key());
        place.setText(Messages.bind(Messages.position, Words.number(number), Words.number(count)));
        Kind now = kind == Kind.FILES ? FileKinds.of(sample.name()) : kind;
        SampleView next = views.computeIfAbsent(now, this::view);
        if (view != null && view != next) {
            view.leave();
        }
        view = next;
        ((StackLayout) body.getLayout()).topControl = top(next.control());
        layout(true, true);
        view.show(sample);
    }

    /** The child of the body that a view's control is in. */
    private Control top(Control control) {
        Control top = control;
        while (top.getParent() != body) {
            top = top.getParent();
        }
        return top;
    }

    private SampleView view(Kind wanted) {
        SampleView made = switch (wanted) {
            case IMAGE -> new ImageView(body, previews, boxes);
            case SOUND -> new SoundView(body, previews);
            case VIDEO -> new VideoView(body, previews);
            case TEXT, TABLE -> new TextView(body, previews);
            case FILES -> new NoView(body);
        };
        made.control().addListener(SWT.KeyDown, this::key);
        return made;
    }

    private void key(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (event.keyCode == SWT.ESC) {
            back.run();
        } else if (plain && (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT)) {
            step.accept(event.keyCode == SWT.ARROW_LEFT ? -1 : 1);
        } else if (view == null || !view.key(event)) {
            otherKeys.handleEvent(event);
            return;
        }
        event.doit = false;
    }

    /** No longer looked at. */
    public void leave() {
        if (view != null) {
            view.leave();
        }
    }

    /** Whether the keyboard is at the sample, not at a button or a field. */
    public boolean hasFocus() {
        return view != null && view.control().isFocusControl();
    }

    @Override
    public boolean setFocus() {
        return view != null && view.control().forceFocus();
    }
}
