package org.lathe.core.card;

/**
 * A card, {@code README.md}: front matter between two lines of {@code ---}, then text in Markdown. Immutable; what is not
 * changed stays as it was written, to the character.
 *
 * @param matter the fields
 * @param body the text after them
 */
public record Card(FrontMatter matter, String body) {
    private static final String FENCE = "---";

    /** Reads a card; text without front matter is all body. Any text is a card. */
    public static Card parse(String text) {
        String plain = text.replace("\r\n", "\n");
        if (!plain.startsWith(FENCE + "\n")) {
            return new Card(FrontMatter.parse(""), plain);
        }
        int end = plain.startsWith(FENCE + "\n", FENCE.length() + 1)
                ? FENCE.length()
                : plain.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (end < 0 && plain.endsWith("\n" + FENCE)) {
            end = plain.length() - FENCE.length() - 1;
        }
        if (end < 0) {
            return new Card(FrontMatter.parse(""), plain);
        }
        String matter = end <= FENCE.length() ? "" : plain.substring(FENCE.length() + 1, end + 1);
        return new Card(FrontMatter.parse(matter), plain.substring(Math.min(plain.length(), end + FENCE.length() + 2)));
    }

    public Card with(FrontMatter other) {
        return new Card(other, body);
    }

    public Card withBody(String text) {
        return new Card(matter, text);
    }

    /** The whole file. */
    public String text() {
        return matter.isEmpty() ? body : FENCE + "\n" + matter.text() + FENCE + "\n" + body;
    }
}
