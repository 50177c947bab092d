package org.lathe.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"digits", "a", "Größen_2", "v1.2-beta", "数字"})
    void plainNamesAreSlugs(String name) {
        assertTrue(Slug.isSlug(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".git",
                "..",
                "a..b",
                "-x",
                "a/b",
                "a\\b",
                "a b",
                "a@b",
                "CON",
                "nul.txt",
                "x.lock",
                "x.git",
                "x.",
                "a\u0000b"
            })
    void whatHurtsAFileSystemOrGitIsNone(String name) {
        assertFalse(Slug.isSlug(name), name);
    }

    @ParameterizedTest
    @CsvSource({
        "Cats & Dogs, Cats-Dogs",
        "../../etc/passwd, etc-passwd",
        "me@home.png, me-home.png",
        "🐱, data",
        "con, data",
        "'  spaced  ', spaced"
    })
    void aSlugIsMadeFromAnyText(String text, String slug) {
        assertEquals(slug, Slug.of(text, "data"));
    }

    @Test
    void longNamesAreCut() {
        assertTrue(Slug.isSlug(Slug.of("x".repeat(500), "data")));
        assertFalse(Slug.isSlug("x".repeat(101)));
    }
}
