package org.lathe.workbench.inspector;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lathe.ui.Coalescer;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.navigator.TrainedModel;
import org.osgi.service.event.Event;

/** All that is known of what is selected, as rows that can be copied. */
public final class InspectorPart {
    private static final int NAME_WIDTH = 120;

    private final WorkspaceModel model;
    private final Attention attention;
    private final Consumer<Snapshot> listener = snapshot -> changed();
    private final Runnable looked = this::look;
    private Table table;
    private Coalescer coalescer;
    private Object shown;
    private List<Fact> facts = List.of();

    @Inject
    public InspectorPart(WorkspaceModel model, Attention attention) {
        this.model = model;
        this.attention = attention;
    }

    @PostConstruct
    void create(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        TableColumn name = new TableColumn(table, SWT.LEAD);
        name.setWidth(NAME_WIDTH);
        TableColumn value = new TableColumn(table, SWT.LEAD);
        table.addListener(
                SWT.Resize, e -> value.setWidth(Math.max(NAME_WIDTH, table.getClientArea().width - name.getWidth())));
        table.addListener(SWT.MouseMove, e -> showWhole(e.x, e.y));
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == 'c' && (e.stateMask & SWT.MOD1) != 0) {
                copy();
            }
        });
        coalescer = new Coalescer(table, this::refresh);
        // GTK's colours change after the theme
        Listener settings = e -> colorAgain();
        table.getDisplay().addListener(SWT.Settings, settings);
        table.addListener(SWT.Dispose, e -> table.getDisplay().removeListener(SWT.Settings, settings));
        model.addListener(listener);
        attention.addListener(looked);
        changed();
    }

    @PreDestroy
    void dispose() {
        model.removeListener(listener);
        attention.removeListener(looked);
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @Inject
    void select(@Optional @Named(IServiceConstants.ACTIVE_SELECTION) Object selection) {
        Object first = selection instanceof IStructuredSelection s ? s.getFirstElement() : selection;
        if (first != null && Facts.knows(first)) {
            shown = first instanceof TrainedModel trained ? trained.run() : first;
            changed();
        }
    }

    private void look() {
        if (!attention.runs().isEmpty()) {
            model.snapshot().run(attention.runs().get(0)).ifPresent(run -> shown = run);
        }
        changed();
    }

    private void changed() {
        if (coalescer != null) {
            coalescer.request();
        }
    }

    /** A value that does not fit is shown whole when the mouse is on it. */
    private void showWhole(int x, int y) {
        TableItem item = table.getItem(new Point(x, y));
        table.setToolTipText(item == null ? null : item.getText(1));
    }

    @Inject
    @Optional
    void themed(@UIEventTopic(IThemeEngine.Events.THEME_CHANGED) Event event) {
        colorAgain();
    }

    private void colorAgain() {
        facts = List.of();
        changed();
    }

    private void refresh() {
        List<Fact> next = shown == null ? List.of(Facts.hint()) : Facts.of(shown, model.snapshot());
        if (next.equals(facts)) {
            return;
        }
        facts = next;
        int top = table.getTopIndex();
        table.setRedraw(false);
        table.removeAll();
        LatheTheme theme = LatheTheme.of(table);
        for (Fact fact : facts) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {fact.name(), fact.value()});
            item.setForeground(0, theme.pale());
            if (fact.heading()) {
                item.setForeground(0, theme.accent());
            }
        }
        table.setTopIndex(top);
        table.setRedraw(true);
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (TableItem item : table.getSelection()) {
            text.append(item.getText(1)).append('\n');
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(
                    new Object[] {text.toString().stripTrailing()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
