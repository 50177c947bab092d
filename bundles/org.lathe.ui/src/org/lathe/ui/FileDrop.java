package org.lathe.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Control;
import org.lathe.ui.internal.DropHighlight;

/**
 * Lets a control take files, dropped or pasted. While files hover, the control is framed and says what a drop will do.
 * Works on folders, too.
 */
public final class FileDrop {
    private final Control control;
    private final Taker taker;
    private final DropHighlight highlight;

    private FileDrop(Control control, Taker taker) {
        this.control = control;
        this.taker = taker;
        this.highlight = new DropHighlight(control);
    }

    /** Who takes the files. UI thread. */
    public interface Taker {
        /**
         * What will happen, in words: "New dataset in digits". Called while files hover, so it answers at once.
         *
         * @param files may be empty: some systems tell only when they are dropped
         * @return nothing when these can't be taken
         */
        Optional<String> describe(List<Path> files);

        /** Takes the files: starts the work in the background. */
        void take(List<Path> files);
    }

    /** Makes the control a target of drops, and of Ctrl+V when it can have the focus. */
    public static void attach(Control control, Taker taker) {
        FileDrop drop = new FileDrop(control, taker);
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(drop.new Listener());
        control.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'v' && (event.stateMask & SWT.MOD1) != 0 && (event.stateMask & SWT.MOD2) == 0) {
                event.doit = !paste(control, taker);
            }
        });
    }

    /**
     * Takes the files that were copied in a file manager.
     *
     * @return whether there were any
     */
    public static boolean paste(Control control, Taker taker) {
        Clipboard clipboard = new Clipboard(control.getDisplay());
        try {
            List<Path> files = paths(clipboard.getContents(FileTransfer.getInstance()));
            if (files.isEmpty() || taker.describe(files).isEmpty()) {
                return false;
            }
            taker.take(files);
            return true;
        } finally {
            clipboard.dispose();
        }
    }

    private static List<Path> paths(Object transferred) {
        return transferred instanceof String[] names
                ? Stream.of(names).map(Path::of).toList()
                : List.of();
    }

    private final class Listener extends DropTargetAdapter {
        @Override
        public void dragEnter(DropTargetEvent event) {
            hover(event);
        }

        @Override
        public void dragOperationChanged(DropTargetEvent event) {
            hover(event);
        }

        @Override
        public void dragLeave(DropTargetEvent event) {
            highlight.hide();
        }

        @Override
        public void drop(DropTargetEvent event) {
            highlight.hide();
            List<Path> files = paths(event.data);
            if (files.isEmpty() || taker.describe(files).isEmpty()) {
                event.detail = DND.DROP_NONE;
                return;
            }
            // a copy, whatever the file manager meant: nobody's files are moved away
            event.detail = DND.DROP_COPY;
            taker.take(files);
        }

        private void hover(DropTargetEvent event) {
            Optional<String> text = taker.describe(hovering(event.currentDataType));
            event.detail = text.isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
            event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND | DND.FEEDBACK_SELECT;
            text.ifPresentOrElse(highlight::show, highlight::hide);
        }

        private List<Path> hovering(TransferData type) {
            FileTransfer transfer = FileTransfer.getInstance();
            boolean known = type != null && transfer.isSupportedType(type) && !control.isDisposed();
            return known ? paths(transfer.nativeToJava(type)) : List.of();
        }
    }
}
