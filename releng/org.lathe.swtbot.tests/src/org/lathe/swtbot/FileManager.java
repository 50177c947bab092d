package org.lathe.swtbot;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBotControl;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;

/** A small window that a file can be dragged out of, as desktops have them. */
final class FileManager implements AutoCloseable {
    private static final String TITLE = "Files";

    private final SWTBotShell shell;

    private FileManager(SWTBotShell shell) {
        this.shell = shell;
    }

    /** Opens one that shows this file or folder. */
    static FileManager open(SWTBot bot, Path file) {
        UIThreadRunnable.syncExec(() -> create(file));
        return new FileManager(bot.shell(TITLE));
    }

    private static void create(Path file) {
        Shell shell = new Shell(Display.getCurrent(), SWT.TITLE | SWT.ON_TOP);
        shell.setText(TITLE);
        shell.setLayout(new FillLayout());
        Label name = new Label(shell, SWT.NONE);
        name.setText(file.getFileName().toString());
        DragSource source = new DragSource(name, DND.DROP_COPY);
        source.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = new String[] {file.toString()};
            }
        });
        shell.setSize(200, 80);
        shell.open();
    }

    /** Drags what is shown to a control and lets it go there. */
    void dragTo(AbstractSWTBotControl<?> target) {
        shell.bot().label().dragAndDrop(target);
    }

    @Override
    public void close() {
        shell.close();
    }
}
