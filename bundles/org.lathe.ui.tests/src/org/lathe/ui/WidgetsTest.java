package org.lathe.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    private Shell shell;

    @BeforeEach
    void open() {
        shell = Ui.shell(500, 300);
        shell.setLayout(new GridLayout());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theInfoBarTakesNoRoomUntilItTells() {
        InfoBar bar = new InfoBar(shell, 1);
        shell.layout(true);
        assertFalse(bar.isVisible());
        bar.report(new Status(IStatus.ERROR, "test", "The disk is full."));
        assertTrue(bar.isVisible());
        assertTrue(bar.getSize().y > 10);
        bar.report(Status.OK_STATUS);
        assertFalse(bar.isVisible());
        bar.dispose();
        bar.report(new Status(IStatus.ERROR, "test", "too late"));
    }

    @Test
    void anEmptyViewHasOneDoor() {
        List<String> opened = new ArrayList<>();
        EmptyState empty = new EmptyState(
                shell,
                Icon.DATASET,
                "Drop a folder here.",
                Optional.of(new EmptyState.Door("Import", () -> opened.add("x"))));
        shell.layout(true);
        Button button = (Button) ((Composite) empty.getChildren()[2]).getChildren()[0];
        button.notifyListeners(SWT.Selection, null);
        assertEquals(List.of("x"), opened);
    }

    @Test
    void aSparklineIsDrawnAgainOnlyWhenItChanges() {
        SparklineImages images = new SparklineImages(shell, 60, 16);
        var first = images.get("run", new double[] {1, 2, Double.NaN, 3}, 0xFF0000);
        assertSame(first, images.get("run", new double[] {1, 2, Double.NaN, 3}, 0xFF0000));
        assertNotSame(first, images.get("run", new double[] {1, 2, Double.NaN, 4}, 0xFF0000));
        assertTrue(first.isDisposed());
        for (int i = 0; i < 400; i++) {
            images.get(i, new double[] {i, i + 1}, 0x00FF00);
        }
        images.get("empty", new double[0], 0);
    }

    @Test
    void theLookFollowsTheBackground() {
        Composite part = new Composite(shell, SWT.NONE);
        part.setBackground(LatheTheme.color(0x222222));
        assertTrue(LatheTheme.of(part).dark());
        part.setBackground(LatheTheme.color(0xFAFAFA));
        assertFalse(LatheTheme.of(part).dark());
    }
}
