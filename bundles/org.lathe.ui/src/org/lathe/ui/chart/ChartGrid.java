package org.lathe.ui.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.lathe.charts.ChartModel;
import org.lathe.ui.Coalescer;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.ui.internal.Messages;

/**
 * The charts of the runs that are looked at, in as many columns as fit. They mark the same place and are zoomed along the
 * horizontal axis together. UI thread, but for {@link #dataChanged}.
 */
public final class ChartGrid extends Composite {
    private static final int LEAST_WIDTH = 340;
    private static final int HEIGHT = 260;
    private static final int GAP = 8;

    private final HoverModel hover = new HoverModel();
    private final RenderQueue queue = new RenderQueue();
    private final Map<String, ChartCanvas> canvases = new LinkedHashMap<>();
    private final StackLayout stack = new StackLayout();
    private final ScrolledComposite scrolled;
    private final Composite content;
    private final EmptyState empty;
    private final Coalescer refresher;

    public ChartGrid(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(stack);
        scrolled = new ScrolledComposite(this, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        content = new Composite(scrolled, SWT.NONE);
        GridLayout layout = new GridLayout(1, true);
        layout.marginWidth = GAP;
        layout.marginHeight = GAP;
        layout.horizontalSpacing = GAP;
        layout.verticalSpacing = GAP;
        content.setLayout(layout);
        scrolled.setContent(content);
        scrolled.addListener(SWT.Resize, event -> arrange());
        empty = new EmptyState(this, Icon.CHART, Messages.chart_empty);
        stack.topControl = empty;
        refresher = new Coalescer(this, () -> canvases.values().forEach(ChartCanvas::dataChanged));
    }

    /** Shows these charts in this order; one whose title was there before keeps its zoom, scale and place in memory. */
    public void setModels(List<ChartModel> models) {
        Map<String, ChartCanvas> old = new LinkedHashMap<>(canvases);
        canvases.clear();
        ChartCanvas previous = null;
        for (ChartModel model : models) {
            ChartCanvas canvas = old.remove(model.title());
            if (canvas == null) {
                canvas = create(model);
            } else {
                ChartModel known = canvas.model();
                ChartModel kept = model.withLogY(known.logY()).withHighlight(known.highlight());
                canvas.setModel(
                        known.xAxis() == model.xAxis() ? kept.withX(known.x()).withY(known.y()) : kept);
            }
            canvas.moveBelow(previous);
            canvases.put(model.title(), canvas);
            previous = canvas;
        }
        old.values().forEach(ChartCanvas::dispose);
        stack.topControl = models.isEmpty() ? empty : scrolled;
        layout();
        arrange();
    }

    /** What is said while there are no charts: what will appear, and when. */
    public void setEmptyText(String sentence) {
        empty.setSentence(sentence);
    }

    /** Draws all charts again, since values came. Cheap; any thread. */
    public void dataChanged() {
        refresher.request();
    }

    /** The charts as they are shown, by title. */
    public Map<String, ChartCanvas> charts() {
        return Map.copyOf(canvases);
    }

    /** What all charts mark; to be shared with other views of the same runs. */
    public HoverModel hover() {
        return hover;
    }

    private ChartCanvas create(ChartModel model) {
        ChartCanvas canvas = new ChartCanvas(content, hover, queue);
        GridData place = new GridData(SWT.FILL, SWT.FILL, true, false);
        place.heightHint = HEIGHT;
        canvas.setLayoutData(place);
        canvas.setBackground(content.getBackground());
        canvas.setModel(model);
        canvas.onChange(changed -> zoomSiblings(canvas, changed));
        return canvas;
    }

    private void zoomSiblings(ChartCanvas source, ChartModel changed) {
        for (ChartCanvas canvas : canvases.values()) {
            if (canvas != source
                    && canvas.model().xAxis() == changed.xAxis()
                    && !canvas.model().x().equals(changed.x())) {
                canvas.setModel(canvas.model().withX(changed.x()));
            }
        }
    }

    private void arrange() {
        Rectangle area = scrolled.getClientArea();
        int columns = Math.max(1, Math.min(canvases.size(), (area.width - GAP) / (LEAST_WIDTH + GAP)));
        ((GridLayout) content.getLayout()).numColumns = columns;
        content.layout(true);
        scrolled.setMinHeight(content.computeSize(area.width, SWT.DEFAULT).y);
    }
}
