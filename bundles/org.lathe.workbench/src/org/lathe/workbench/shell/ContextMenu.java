package org.lathe.workbench.shell;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MPopupMenu;
import org.eclipse.e4.ui.services.EMenuService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Control;

/** Gives a part's control the context menu that {@code plugin.xml} contributes to {@code popup:ID}. */
public final class ContextMenu {
    private ContextMenu() {}

    public static void register(Control control, String id, MPart part, EMenuService menus, EModelService models) {
        if (part.getMenus().stream().noneMatch(m -> id.equals(m.getElementId()))) {
            MPopupMenu menu = models.createModelElement(MPopupMenu.class);
            menu.setElementId(id);
            menu.getTags().add("menuContribution:popup");
            menu.getTags().add("popup:" + id);
            part.getMenus().add(menu);
        }
        menus.registerContextMenu(control, id);
    }
}
