package org.lathe.workbench;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;

/** Drives the real window as a user would, from the UI thread. */
final class Ui {
    /** Far beyond what anything takes; a wait ends with what it waits for, never by the clock, unless it is broken. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Ui() {}

    /** Lets the window live until the condition holds. */
    static void await(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Never came: " + what + "\n" + threads());
            }
            if (!display.readAndDispatch()) {
                pause(display);
            }
        }
    }

    /** Sleeps until something happens, at most a moment. */
    private static void pause(Display display) {
        display.timerExec(20, () -> {});
        display.sleep();
    }

    private static String threads() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            out.println(thread);
            Stream.of(stack).limit(12).forEach(frame -> out.println("    " + frame));
        });
        return text.toString();
    }

    /** Calls the action with the dialog of this title as soon as it is open, again and again until it is done. */
    static void whenOpens(String title, Consumer<Shell> action, BooleanSupplier done) {
        Display display = Display.getCurrent();
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                if (done.getAsBoolean()) {
                    return;
                }
                shell(title).ifPresent(action);
                display.timerExec(50, this);
            }
        });
    }

    static Optional<Shell> shell(String title) {
        return Stream.of(Display.getCurrent().getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(title))
                .findFirst();
    }

    /** All controls of a type below one, itself included. */
    static <T extends Control> List<T> all(Control root, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(all(child, type));
            }
        }
        return found;
    }

    /** The control that carries a key for tests. */
    static <T extends Control> T keyed(Control root, Class<T> type, String key) {
        return all(root, type).stream()
                .filter(c -> key.equals(c.getData("org.eclipse.swtbot.widget.key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + type.getSimpleName() + " '" + key + "'"));
    }

    /** Presses the dialog's default button when it can be pressed. */
    static void pressDefault(Shell dialog) {
        if (dialog.getDefaultButton() != null && dialog.getDefaultButton().isEnabled()) {
            click(dialog.getDefaultButton());
        }
    }

    static void click(Widget widget) {
        widget.notifyListeners(SWT.Selection, new Event());
    }

    /** Drops files on a control, as a file manager would. */
    static void drop(Control control, Path... files) throws ReflectiveOperationException {
        DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
        // SWT makes these events itself only, from native ones
        Constructor<?> make = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
        make.setAccessible(true);
        Event event = (Event) make.newInstance();
        event.widget = target;
        event.detail = DND.DROP_COPY;
        set(event, "operations", DND.DROP_COPY);
        set(event, "dataType", FileTransfer.getInstance().getSupportedTypes()[0]);
        set(event, "dataTypes", FileTransfer.getInstance().getSupportedTypes());
        set(event, "data", Stream.of(files).map(Path::toString).toArray(String[]::new));
        target.notifyListeners(DND.Drop, event);
    }

    private static void set(Event event, String name, Object value) throws ReflectiveOperationException {
        java.lang.reflect.Field field;
        try {
            field = event.getClass().getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            field = Event.class.getDeclaredField(name);
        }
        field.setAccessible(true);
        field.set(event, value);
    }
}
