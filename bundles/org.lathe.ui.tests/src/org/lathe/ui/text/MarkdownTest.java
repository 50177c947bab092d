package org.lathe.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lathe.ui.text.Markdown.Span;
import org.lathe.ui.text.Markdown.Style;

class MarkdownTest {
    private static Span span(Markdown markdown, String text) {
        return markdown.spans().stream()
                .filter(s -> markdown.text().startsWith(text, s.start()) && s.length() == text.length())
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " in " + markdown));
    }

    @Test
    void marksBecomeStyles() {
        Markdown read = Markdown.parse("# Ice\n\nA **bold** and *soft* [link](https://a.b) with `code`.\n");
        assertEquals("Ice\n\nA bold and soft link with code.", read.text());
        assertEquals(Set.of(Style.HEADING_1), span(read, "Ice").styles());
        assertEquals(Set.of(Style.BOLD), span(read, "bold").styles());
        assertEquals(Set.of(Style.ITALIC), span(read, "soft").styles());
        assertEquals(Optional.of("https://a.b"), span(read, "link").link());
        assertEquals(Set.of(Style.CODE), span(read, "code").styles());
    }

    @Test
    void listsQuotesCodeAndTablesRead() {
        Markdown read = Markdown.parse("""
                - one
                - two
                  1. a
                  2. b

                > said

                ```
                x = 1
                ```

                | name | n |
                |---|---|
                | cats | 12 |

                <script>alert(1)</script>
                """);
        assertEquals(
                List.of(
                        "  •  one",
                        "  •  two",
                        "      1.  a",
                        "      2.  b",
                        "    said",
                        "x = 1",
                        "name  n",
                        "────  ──",
                        "cats  12",
                        "<script>alert(1)</script>"),
                read.text()
                        .lines()
                        .map(String::stripTrailing)
                        .filter(l -> !l.isBlank())
                        .toList());
    }

    @Test
    void spansNeverOverlapNorLeaveTheText() {
        Markdown read = Markdown.parse("***a `b` c*** [*d* e](x)\n\n> q **r**\n\n---\n\n* [l](m)\n\n![alt](p.png)");
        int end = 0;
        for (Span span : read.spans()) {
            assertTrue(span.start() >= end && span.length() > 0, read::toString);
            end = span.start() + span.length();
        }
        assertTrue(end <= read.text().length());
    }
}
