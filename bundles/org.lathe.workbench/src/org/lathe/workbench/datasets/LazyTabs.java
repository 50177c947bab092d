package org.lathe.workbench.datasets;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.workbench.shell.WidgetKey;

/** Tabs whose pages are made when they are looked at first: what nobody looks at is not read. */
final class LazyTabs {
    private static final String FACTORY = "factory";

    private final CTabFolder folder;

    LazyTabs(Composite parent) {
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        folder.addListener(SWT.Selection, e -> {
            show((CTabItem) e.item);
            front().setFocus();
        });
        WidgetKey.set(folder, "tabs");
    }

    CTabFolder folder() {
        return folder;
    }

    CTabItem add(String title, Function<Composite, Control> page) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setData(FACTORY, page);
        return item;
    }

    /** Brings a tab to front. */
    void show(CTabItem item) {
        if (item.getControl() == null) {
            @SuppressWarnings("unchecked")
            Function<Composite, Control> page = (Function<Composite, Control>) item.getData(FACTORY);
            item.setControl(page.apply(folder));
        }
        if (folder.getSelection() != item) {
            folder.setSelection(item);
        }
    }

    void clear() {
        for (CTabItem item : folder.getItems()) {
            if (item.getControl() != null) {
                item.getControl().dispose();
            }
            item.dispose();
        }
    }

    /** The page in front, or null. */
    Control front() {
        return folder.getSelection() == null ? null : folder.getSelection().getControl();
    }
}
