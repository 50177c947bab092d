package org.lathe.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropTest implements FileDrop.Taker {
    private final List<Path> taken = new ArrayList<>();
    private Shell shell;
    private Composite target;

    @BeforeEach
    void open() {
        shell = Ui.shell(300, 200);
        target = new Composite(shell, SWT.NONE);
        FileDrop.attach(target, this);
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Override
    public Optional<String> describe(List<Path> files) {
        return files.stream().anyMatch(file -> file.toString().endsWith(".no")) ? Optional.empty() : Optional.of("New");
    }

    @Override
    public void take(List<Path> files) {
        taken.addAll(files);
    }

    @Test
    void copiedFilesArePasted(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a b ü.csv"), "x");
        copy(new String[] {file.toString()}, FileTransfer.getInstance());
        assertTrue(FileDrop.paste(target, this));
        assertEquals(List.of(file), taken);
    }

    @Test
    void whatCannotBeTakenIsLeftAlone(@TempDir Path folder) throws Exception {
        copy(new String[] {Files.writeString(folder.resolve("a.no"), "x").toString()}, FileTransfer.getInstance());
        assertFalse(FileDrop.paste(target, this));
        copy("text", TextTransfer.getInstance());
        assertFalse(FileDrop.paste(target, this));
        assertTrue(taken.isEmpty());
    }

    private static void copy(Object content, Transfer transfer) {
        Clipboard clipboard = new Clipboard(Ui.display());
        clipboard.setContents(new Object[] {content}, new Transfer[] {transfer});
        clipboard.dispose();
    }
}
