package org.lathe.core.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {
    private static final String CARD = """
            ---
            # by hand
            title: "Sea: ice"
            license: cc-by-4.0   # as asked
            keywords:
            - ice
            - 'north, pole'
            size_categories: [1K<n<10K, "a, b"]
            dataset_info:
              features:
                - name: image
                  dtype: image
            description: >
              Two lines
              that are one
            ---
            # Ice

            Body --- with dashes
            ---
            and more
            """;

    @Test
    void fieldsAreReadInTheFormsThatCardsUse() {
        Card card = Card.parse(CARD);
        assertEquals("Sea: ice", card.matter().get("title"));
        assertEquals("cc-by-4.0", card.matter().get("license"));
        assertEquals(List.of("ice", "north, pole"), card.matter().list("keywords"));
        assertEquals(List.of("1K<n<10K", "a, b"), card.matter().list("size_categories"));
        assertEquals("Two lines that are one", card.matter().get("description"));
        assertEquals("", card.matter().get("nothing"));
        assertEquals("# Ice\n\nBody --- with dashes\n---\nand more\n", card.body());
    }

    @Test
    void whatIsNotChangedStaysToTheCharacter() {
        Card card = Card.parse(CARD);
        assertEquals(CARD, card.text());
        assertSame(card.matter(), card.matter().with("title", "Sea: ice"));
        String changed = card.with(card.matter().with("license", "MIT").with("author", "A: B"))
                .text();
        assertEquals(
                CARD.replace("license: cc-by-4.0   # as asked", "license: MIT")
                        .replace("  that are one\n", "  that are one\nauthor: 'A: B'\n"),
                changed);
        assertEquals(
                CARD.replace("- ice\n- 'north, pole'", "- snow"),
                card.with(card.matter().with("keywords", List.of("snow"))).text());
        assertEquals(
                CARD.replace("title: \"Sea: ice\"\n", ""),
                card.with(card.matter().with("title", "")).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "it's",
                "\"quoted\"",
                "yes",
                "12",
                "1.5e3",
                "a: b",
                "#tag",
                "x #y",
                "- dash",
                "line\nbreak",
                "back\\slash",
                "~",
                "ümlaut 🎈",
                "end:",
                "@at",
                "{a}",
                "'",
                "a, b"
            })
    void everyTextComesBack(String text) {
        FrontMatter written = FrontMatter.parse("").with("title", text).with("keywords", List.of(text + "1", text));
        FrontMatter read = Card.parse(new Card(written, "body").text()).matter();
        assertEquals(text, read.get("title"));
        assertEquals(text.isEmpty() ? List.of("1", "") : List.of(text + "1", text), read.list("keywords"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "just text", "---", "---\n", "---\n---\n", "---\ntitle: x", "---\ntitle: x\n---", "---\n---"
            })
    void anyTextIsACard(String text) {
        Card card = Card.parse(text);
        assertEquals(Card.parse(card.text()), card);
    }
}
