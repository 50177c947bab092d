package org.lathe.workbench.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lathe.ui.Coalescer;
import org.lathe.ui.FileDrop;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.Styles;
import org.lathe.workbench.datasets.ImportFlow;
import org.lathe.workbench.model.Attention;
import org.lathe.workbench.model.ProjectContent;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.model.Snapshot;
import org.lathe.workbench.model.WorkspaceModel;
import org.lathe.workbench.preferences.Preferences;
import org.lathe.workbench.shell.Commands;
import org.lathe.workbench.shell.ReadOnlyEditor;
import org.lathe.workbench.shell.WidgetKey;

/** The first page: big doors into the product, and the projects there are. Files dropped on it are imported. */
public final class WelcomeEditor extends ReadOnlyEditor {
    public static final String ID = "org.lathe.workbench.welcome";
    private static final int MOST_PROJECTS = 8;
    private static final int DOOR_GAP = 16;
    private static final Point WIDE_DOOR = new Point(210, 150);
    private static final Point FLAT_DOOR = new Point(420, 72);

    private final WorkspaceModel model = Services.get(WorkspaceModel.class);
    private final Consumer<Snapshot> listener = snapshot -> changed();
    private Composite page;
    private Composite doors;
    private Composite recent;
    private ScrolledComposite scroll;
    private Coalescer coalescer;
    private List<String> shown = List.of();

    /** Opens the page where it was never seen; it does not come back unasked. */
    public static void openAtFirstStart(IWorkbenchWindow window) {
        if (!Preferences.welcomed()) {
            open(window);
            Preferences.setWelcomed();
        }
    }

    public static void open(IWorkbenchWindow window) {
        try {
            window.getActivePage().openEditor(new WelcomeInput(), ID);
        } catch (PartInitException e) {
            ILog.get().log(e.getStatus());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
    }

    @Override
    public void createPartControl(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 16).spacing(0, 8).applyTo(page);
        scroll.setContent(page);
        title();
        doors();
        recent = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.BEGINNING)
                .grab(true, true)
                .applyTo(recent);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(recent);
        FileDrop.attach(page, new Drops());
        coalescer = new Coalescer(page, this::refresh);
        model.addListener(listener);
        page.addDisposeListener(e -> model.removeListener(listener));
        scroll.addListener(SWT.Resize, e -> arrangeDoors());
        refresh();
        size();
    }

    /** Beside each other where they fit, else as flat doors one below the other. */
    private void arrangeDoors() {
        boolean wide = scroll.getClientArea().width >= 3 * WIDE_DOOR.x + 2 * DOOR_GAP + 48;
        GridLayout layout = (GridLayout) doors.getLayout();
        if (layout.numColumns == (wide ? 3 : 1)) {
            return;
        }
        layout.numColumns = wide ? 3 : 1;
        for (Control door : doors.getChildren()) {
            GridDataFactory.fillDefaults().hint(wide ? WIDE_DOOR : FLAT_DOOR).applyTo(door);
        }
        size();
    }

    private void title() {
        Label logo = new Label(page, SWT.NONE);
        logo.setImage(Icons.get(page, Icon.LATHE, 64));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.END)
                .grab(true, true)
                .applyTo(logo);
        Label name = new Label(page, SWT.NONE);
        name.setText(Messages.title);
        name.setFont(JFaceResources.getFont(JFaceResources.BANNER_FONT));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, false)
                .applyTo(name);
        Label what = new Label(page, SWT.WRAP | SWT.CENTER);
        what.setText(Messages.what);
        Styles.pale(what);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, false)
                .hint(480, SWT.DEFAULT)
                .applyTo(what);
    }

    private void doors() {
        doors = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, false)
                .indent(0, 16)
                .applyTo(doors);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .equalWidth(true)
                .spacing(DOOR_GAP, 8)
                .applyTo(doors);
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        door(
                doors,
                "sample",
                Icon.TRAIN,
                Messages.sample,
                Messages.sample_help,
                () -> Commands.run(window, "org.lathe.demo"));
        door(
                doors,
                "import",
                Icon.IMPORT,
                Messages.drop,
                Messages.drop_help,
                () -> Commands.run(window, "org.lathe.dataset.import"));
        door(
                doors,
                "create",
                Icon.PROJECT,
                Messages.create,
                Messages.create_help,
                () -> Commands.run(window, "org.lathe.project.create"));
    }

    private static void door(Composite parent, String key, Icon icon, String text, String help, Runnable action) {
        Door door = new Door(parent, icon, text, help, action);
        WidgetKey.set(door, key);
        GridDataFactory.fillDefaults().hint(WIDE_DOOR).applyTo(door);
    }

    private void changed() {
        coalescer.request();
    }

    private void refresh() {
        List<String> projects = model.snapshot().projects().stream()
                .map(ProjectContent::project)
                .map(p -> p.name())
                .limit(MOST_PROJECTS)
                .toList();
        if (projects.equals(shown)) {
            return;
        }
        shown = projects;
        for (Control child : recent.getChildren()) {
            child.dispose();
        }
        Label heading = new Label(recent, SWT.NONE);
        heading.setText(Messages.projects);
        Styles.pale(heading);
        for (String project : projects) {
            Link link = new Link(recent, SWT.NONE);
            link.setText("<a>" + project.replace("&", "&&") + "</a>");
            link.addListener(SWT.Selection, e -> Services.get(Attention.class).lookAt(project));
        }
        size();
    }

    private void size() {
        page.layout(true, true);
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private final class Drops implements FileDrop.Taker {
        @Override
        public Optional<String> describe(List<Path> files) {
            return Optional.of(Messages.drop_here);
        }

        @Override
        public void take(List<Path> files) {
            ImportFlow.open(getSite().getWorkbenchWindow(), files);
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
