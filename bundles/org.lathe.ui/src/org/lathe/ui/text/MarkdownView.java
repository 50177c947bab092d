package org.lathe.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.lathe.ui.LatheTheme;
import org.lathe.ui.text.Markdown.Span;
import org.lathe.ui.text.Markdown.Style;

/** Shows Markdown with real headings, lists and links, in the looks of the window; nothing in it is executed. */
public final class MarkdownView extends Composite {
    private static final int MARGIN = 16;

    private final StyledText text;
    private final LocalResourceManager fonts;
    private Markdown shown = new Markdown("", List.of());

    public MarkdownView(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        fonts = new LocalResourceManager(JFaceResources.getResources(getDisplay()), this);
        text = new StyledText(this, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(3);
        text.setCaret(null);
        text.addListener(
                SWT.MouseUp, e -> link(e.x, e.y).filter(MarkdownView::isWeb).ifPresent(Program::launch));
        text.addListener(
                SWT.MouseMove,
                e -> text.setCursor(
                        link(e.x, e.y).filter(MarkdownView::isWeb).isPresent()
                                ? getDisplay().getSystemCursor(SWT.CURSOR_HAND)
                                : null));
    }

    /** Shows a text in Markdown; the place it is scrolled to stays. */
    public void show(String markdown) {
        shown = Markdown.parse(markdown);
        int top = text.getTopPixel();
        text.setText(shown.text());
        text.setStyleRanges(ranges());
        text.setTopPixel(top);
    }

    /** What is read there now, without marks. */
    public String text() {
        return text.getText();
    }

    private StyleRange[] ranges() {
        LatheTheme theme = LatheTheme.of(text);
        List<StyleRange> ranges = new ArrayList<>();
        for (Span span : shown.spans()) {
            StyleRange range = new StyleRange();
            range.start = span.start();
            range.length = span.length();
            range.font = font(span);
            range.foreground = color(span, theme);
            range.underline = span.link().isPresent();
            ranges.add(range);
        }
        return ranges.toArray(StyleRange[]::new);
    }

    private Font font(Span span) {
        FontDescriptor font = FontDescriptor.createFrom(
                span.styles().contains(Style.CODE) ? JFaceResources.getTextFont() : text.getFont());
        int style = SWT.NORMAL;
        for (Style s : span.styles()) {
            switch (s) {
                case BOLD -> style |= SWT.BOLD;
                case ITALIC -> style |= SWT.ITALIC;
                case HEADING_1 -> {
                    style |= SWT.BOLD;
                    font = font.increaseHeight(6);
                }
                case HEADING_2 -> {
                    style |= SWT.BOLD;
                    font = font.increaseHeight(3);
                }
                case HEADING_3 -> style |= SWT.BOLD;
                default -> {
                    // only colours
                }
            }
        }
        return fonts.get(font.setStyle(style));
    }

    private static Color color(Span span, LatheTheme theme) {
        if (span.link().isPresent()) {
            return theme.accent();
        }
        return span.styles().contains(Style.PALE) ? theme.pale() : null;
    }

    private Optional<String> link(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        return offset < 0
                ? Optional.empty()
                : shown.spans().stream()
                        .filter(s -> offset >= s.start() && offset < s.start() + s.length())
                        .findFirst()
                        .flatMap(Span::link);
    }

    /** Nothing but the web is opened: a card may come from anyone. */
    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
