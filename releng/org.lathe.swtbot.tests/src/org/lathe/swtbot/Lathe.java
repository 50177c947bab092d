package org.lathe.swtbot;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swtbot.eclipse.finder.SWTWorkbenchBot;
import org.eclipse.swtbot.eclipse.finder.widgets.SWTBotEditor;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.matchers.WidgetMatcherFactory;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTree;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.chart.ChartGrid;
import org.lathe.workbench.shell.LathePerspective;

/** The parts of the window, as a person finds them. To be called from the test's thread. */
final class Lathe {
    /** For what a training makes, in milliseconds: it goes on beside all else that the machine does. */
    private static final long PATIENCE = Duration.ofMinutes(15).toMillis();

    private final SWTWorkbenchBot bot;

    Lathe(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    /** The page that greets at the first start. */
    SWTBotEditor welcome() {
        return bot.editorByTitle("Welcome");
    }

    /** The tree of projects. */
    SWTBotTree projects() {
        return bot.viewById(LathePerspective.NAVIGATOR).bot().tree();
    }

    /** Waits until the tree has items that begin with these words, each one below the one before. */
    void awaitItem(String... path) {
        SWTBotTree tree = projects();
        bot.waitUntil(new Until("the item " + List.of(path), () -> has(tree.widget.getItems(), path, 0)));
    }

    private static boolean has(TreeItem[] items, String[] path, int depth) {
        return Arrays.stream(items)
                .filter(item -> item.getText().startsWith(path[depth]))
                .anyMatch(item -> depth + 1 == path.length || has(item.getItems(), path, depth + 1));
    }

    /** The runs of the project that is looked at; there are some. */
    SWTBotTable runs() {
        return bot.viewById(LathePerspective.RUNS).bot().table();
    }

    /** Waits until the newest run has this in a column. */
    void awaitNewestRun(String column, String value) {
        SWTBotTable runs = runs();
        int index = runs.indexOfColumn(column);
        bot.waitUntil(
                new Until(
                        "a newest run with '" + value + "' as " + column,
                        () -> runs.widget.getItemCount() > 0
                                && runs.widget.getItem(0).getText(index).equals(value)),
                PATIENCE);
    }

    /** Waits until the charts in front have lines with more points than these, in all. @return how many */
    long awaitPoints(long more) {
        ChartGrid charts =
                bot.viewById(LathePerspective.CHARTS).bot().widget(WidgetMatcherFactory.widgetOfType(ChartGrid.class));
        bot.waitUntil(new Until("more than " + more + " points", () -> points(charts) > more), PATIENCE);
        return UIThreadRunnable.<Long>syncExec(() -> points(charts));
    }

    private static long points(ChartGrid grid) {
        return grid.charts().values().stream()
                .flatMap(chart -> chart.model().lines().stream())
                .mapToLong(line -> line.series().size())
                .sum();
    }

    /** Whether the window is dark now. */
    boolean dark() {
        SWTBotTree tree = projects();
        return UIThreadRunnable.<Boolean>syncExec(
                () -> LatheTheme.of(tree.widget).dark());
    }

    void awaitDark(boolean dark) {
        SWTBotTree tree = projects();
        bot.waitUntil(new Until(
                dark ? "the dark look" : "the light look",
                () -> LatheTheme.of(tree.widget).dark() == dark));
    }

    /** How each control of the window looks now. */
    Map<Control, Look> looks() {
        SWTBotShell window = bot.shell();
        return UIThreadRunnable.<Map<Control, Look>>syncExec(
                () -> controls(window.widget).collect(Collectors.toMap(Function.identity(), Look::of)));
    }

    /** Waits until the controls that are left look like this. */
    void awaitLooks(Map<Control, Look> looks) {
        bot.waitUntil(new Until(
                "the former look of every control",
                () -> looks.keySet().stream()
                        .filter(control -> !control.isDisposed())
                        .allMatch(control -> Look.of(control).equals(looks.get(control)))));
    }

    private static Stream<Control> controls(Control control) {
        if (!control.isVisible()) {
            return Stream.empty();
        }
        return control instanceof Composite composite
                ? Stream.concat(
                        Stream.of(control), Stream.of(composite.getChildren()).flatMap(Lathe::controls))
                : Stream.of(control);
    }

    /** The brightness of a control's ground and text. */
    record Look(boolean darkGround, boolean darkText) {
        static Look of(Control control) {
            return new Look(dark(control.getBackground()), dark(control.getForeground()));
        }

        private static boolean dark(Color color) {
            return color.getRed() + color.getGreen() + color.getBlue() < 3 * 128;
        }
    }
}
