package org.lathe.ui.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.lathe.ui.text.Markdown.Span;
import org.lathe.ui.text.Markdown.Style;

/** Goes through a parsed text and writes what is shown. */
final class MarkdownWriter extends AbstractVisitor {
    private static final String INDENT = "    ";
    private static final int WIDEST_RULE = 48;

    private final StringBuilder out = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private Optional<String> link = Optional.empty();
    private String prefix = "";
    private int lists;

    Markdown result() {
        String text = out.toString();
        int end = text.stripTrailing().length();
        return new Markdown(
                text.substring(0, end),
                spans.stream().filter(s -> s.start() + s.length() <= end).toList());
    }

    private void write(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!styles.isEmpty() || link.isPresent()) {
            spans.add(new Span(out.length(), text.length(), Set.copyOf(styles), link));
        }
        out.append(text);
    }

    private void in(Style style, Node node) {
        boolean fresh = styles.add(style);
        visitChildren(node);
        if (fresh) {
            styles.remove(style);
        }
    }

    private void newLine() {
        out.append('\n').append(prefix);
    }

    /** Ends a block; a list's own items stand close together. */
    private void endBlock() {
        newLine();
        if (lists == 0) {
            newLine();
        }
    }

    @Override
    public void visit(Text text) {
        write(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        write(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        newLine();
    }

    @Override
    public void visit(Emphasis emphasis) {
        in(Style.ITALIC, emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        in(Style.BOLD, strong);
    }

    @Override
    public void visit(Code code) {
        styles.add(Style.CODE);
        write(code.getLiteral());
        styles.remove(Style.CODE);
    }

    @Override
    public void visit(Heading heading) {
        Style style =
                heading.getLevel() == 1 ? Style.HEADING_1 : heading.getLevel() == 2 ? Style.HEADING_2 : Style.HEADING_3;
        in(style, heading);
        endBlock();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        endBlock();
    }

    @Override
    public void visit(BlockQuote quote) {
        String before = prefix;
        prefix += INDENT;
        out.append(INDENT);
        in(Style.PALE, quote);
        prefix = before;
        newLine();
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(Node list) {
        lists++;
        visitChildren(list);
        lists--;
        if (lists == 0) {
            newLine();
        }
    }

    @Override
    public void visit(ListItem item) {
        String mark = "•  ";
        if (item.getParent() instanceof OrderedList ordered) {
            int number = Optional.ofNullable(ordered.getMarkerStartNumber()).orElse(1);
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            mark = number + ".  ";
        }
        String indent = "  " + INDENT.repeat(lists - 1);
        write(indent + mark);
        visitChildren(item);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    private void code(String literal) {
        styles.add(Style.CODE);
        write(literal.stripTrailing());
        styles.remove(Style.CODE);
        endBlock();
    }

    /** Never interpreted: shown as it is written. */
    @Override
    public void visit(HtmlBlock html) {
        code(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        styles.add(Style.CODE);
        write(html.getLiteral());
        styles.remove(Style.CODE);
    }

    @Override
    public void visit(ThematicBreak line) {
        styles.add(Style.PALE);
        write("─".repeat(WIDEST_RULE));
        styles.remove(Style.PALE);
        endBlock();
    }

    @Override
    public void visit(Link target) {
        Optional<String> before = link;
        link = Optional.of(target.getDestination());
        visitChildren(target);
        link = before;
    }

    /** Pictures of cards lie anywhere; their words are shown. */
    @Override
    public void visit(Image image) {
        in(Style.PALE, image);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            table(block);
        } else {
            visitChildren(block);
        }
    }

    private void table(Node table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow) {
                        rows.add(cells(row));
                    }
                }
            }
        }
        styles.add(Style.CODE);
        write(aligned(rows));
        styles.remove(Style.CODE);
        endBlock();
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                MarkdownWriter inner = new MarkdownWriter();
                inner.visitChildren(cell);
                cells.add(inner.out.toString());
            }
        }
        return cells;
    }

    private static String aligned(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < rows.get(r).size(); i++) {
                String cell = rows.get(r).get(i);
                text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            text.append('\n');
            if (r == 0) {
                for (int width : widths) {
                    text.append("─".repeat(width)).append("  ");
                }
                text.append('\n');
            }
        }
        return text.toString().stripTrailing();
    }
}
