package org.lathe.ui.internal;

import java.nio.file.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lathe.charts.ChartPicture;
import org.lathe.charts.Zoom;
import org.lathe.ui.Jobs;
import org.lathe.ui.chart.ChartCanvas;

/** A chart's context menu. */
public final class ChartMenu {
    private final ChartCanvas canvas;

    private ChartMenu(ChartCanvas canvas) {
        this.canvas = canvas;
    }

    public static void attach(ChartCanvas canvas) {
        ChartMenu actions = new ChartMenu(canvas);
        Menu menu = new Menu(canvas);
        item(menu, SWT.PUSH, Messages.chart_copy, actions::copy);
        item(menu, SWT.PUSH, Messages.chart_save, actions::save);
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem log = item(menu, SWT.CHECK, Messages.chart_logScale, actions::toggleLog);
        item(menu, SWT.PUSH, Messages.chart_reset, actions::reset);
        menu.addListener(SWT.Show, event -> log.setSelection(canvas.model().logY()));
        canvas.setMenu(menu);
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void copy() {
        canvas.picture().ifPresent(picture -> {
            Clipboard clipboard = new Clipboard(canvas.getDisplay());
            try {
                clipboard.setContents(new Object[] {imageData(picture)}, new Transfer[] {ImageTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        });
    }

    private static ImageData imageData(ChartPicture picture) {
        PaletteData palette = new PaletteData(0x0000FF, 0x00FF00, 0xFF0000);
        byte[] copy = picture.bytes().clone();
        return new ImageData(picture.image().getWidth(), picture.image().getHeight(), 24, palette, 1, copy);
    }

    private void save() {
        canvas.picture().ifPresent(picture -> {
            FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.png"});
            dialog.setFilterNames(new String[] {Messages.chart_saveFilter});
            dialog.setFileName(canvas.model().title().replaceAll("[^\\w.-]+", "_") + ".png");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                Jobs.of(canvas.getDisplay())
                        .operation(Messages.chart_save, monitor -> {
                            picture.save(Path.of(file));
                            return Status.OK_STATUS;
                        })
                        .start();
            }
        });
    }

    private void toggleLog() {
        canvas.change(canvas.model().withLogY(!canvas.model().logY()));
    }

    private void reset() {
        canvas.change(Zoom.reset(canvas.model()));
    }
}
