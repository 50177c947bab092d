package org.lathe.workbench.datasets.gallery;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lathe.core.dataset.Split;
import org.lathe.workbench.datasets.samples.EditSession;

/** The context menu of samples; made anew each time it is opened. */
final class EditMenu {
    private static final int MOST_CLASSES = 30;

    private final GalleryPage page;

    EditMenu(GalleryPage page) {
        this.page = page;
    }

    Menu create(Control owner) {
        Menu menu = new Menu(owner);
        menu.addListener(SWT.Show, e -> fill(menu));
        return menu;
    }

    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        EditSession session = page.session();
        boolean any = page.gallery().selectedCount() > 0;
        item(menu, Messages.open + "\tEnter", any, page::openFocused);
        new MenuItem(menu, SWT.SEPARATOR);
        if (session.isLabelled()) {
            labels(menu, session.classes(), any);
        }
        Menu splits = cascade(menu, Messages.move_to, any && session.isEditable());
        item(splits, Messages.split_train, true, () -> page.move(Split.TRAIN));
        item(splits, Messages.split_validation, true, () -> page.move(Split.VALIDATION));
        item(splits, Messages.split_test, true, () -> page.move(Split.TEST));
        item(menu, Messages.remove + "\tDel", any && session.isEditable(), page::remove);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Messages.select_all + "\tCtrl+A", page.gallery().count() > 0, page::selectAll);
        item(menu, Messages.undo + "\tCtrl+Z", !session.history().undo().isEmpty(), session::undo);
        item(menu, Messages.redo + "\tCtrl+Y", !session.history().redo().isEmpty(), session::redo);
    }

    private void labels(Menu menu, List<String> classes, boolean any) {
        Menu labels = cascade(menu, Messages.label_as, any);
        for (int i = 0; i < Math.min(MOST_CLASSES, classes.size()); i++) {
            String label = classes.get(i);
            String key = i < 9 ? "\t" + (i + 1) : "";
            item(labels, label.replace("&", "&&") + key, true, () -> page.relabel(label));
        }
        new MenuItem(labels, SWT.SEPARATOR);
        item(labels, Messages.other_label + "\tF2", true, page::askLabel);
    }

    private static Menu cascade(Menu menu, String text, boolean enabled) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(text);
        item.setEnabled(enabled);
        Menu sub = new Menu(menu);
        item.setMenu(sub);
        return sub;
    }

    private static void item(Menu menu, String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.setEnabled(enabled);
        item.addListener(SWT.Selection, e -> action.run());
    }
}
