package org.lathe.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * A text in Markdown as it reads, with its marks taken out and turned into spans of styles. No widget, no fonts: those are
 * {@link MarkdownView}'s.
 *
 * @param text to be shown
 * @param spans where it looks different, in order, not overlapping
 */
public record Markdown(String text, List<Span> spans) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** How a span looks. */
    public enum Style {
        BOLD,
        ITALIC,
        CODE,
        HEADING_1,
        HEADING_2,
        HEADING_3,
        PALE
    }

    /**
     * A part of the text that looks different.
     *
     * @param link where a click leads
     */
    public record Span(int start, int length, Set<Style> styles, Optional<String> link) {}

    /** Reads <a href="https://spec.commonmark.org/">CommonMark</a> with tables; any text can be read. */
    public static Markdown parse(String source) {
        MarkdownWriter writer = new MarkdownWriter();
        PARSER.parse(source).accept(writer);
        return writer.result();
    }

    public Markdown {
        spans = List.copyOf(new ArrayList<>(spans));
    }
}
