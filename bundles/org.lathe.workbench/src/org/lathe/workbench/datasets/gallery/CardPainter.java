package org.lathe.workbench.datasets.gallery;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.text.Words;
import org.lathe.ui.Icon;
import org.lathe.ui.Icons;
import org.lathe.ui.LatheTheme;
import org.lathe.workbench.datasets.samples.Sample;

/** Draws one card: the face, its frame, its caption, and what the user changed. */
final class CardPainter {
    private static final int PADDING = 6;
    private static final int ROUND = 6;

    private final Control owner;
    private final GC gc;
    private final LatheTheme theme;
    private final int captionHeight;

    CardPainter(Control owner, GC gc, int captionHeight) {
        this.owner = owner;
        this.gc = gc;
        this.theme = LatheTheme.of(owner);
        this.captionHeight = captionHeight;
        gc.setAntialias(SWT.ON);
    }

    /**
     * Draws the card.
     *
     * @param bounds with the caption's line at its foot
     * @param boxes what is where in the picture
     */
    void paint(
            Rectangle bounds, Sample sample, Optional<Face> face, BoxLayer boxes, boolean selected, boolean focused) {
        Rectangle card = new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height - captionHeight);
        gc.setBackground(theme.faint());
        gc.setAlpha(110);
        gc.fillRoundRectangle(card.x, card.y, card.width, card.height, ROUND, ROUND);
        gc.setAlpha(255);
        face.ifPresent(known -> face(card, sample, known, boxes));
        if (sample.state() != Sample.State.SAME) {
            mark(card, sample.state());
        }
        if (selected) {
            frame(card, theme.accent(), 3);
        } else if (focused) {
            frame(card, theme.pale(), 1);
        }
        caption(bounds, sample.label().isEmpty() ? sample.name() : sample.label(), selected);
    }

    private void face(Rectangle card, Sample sample, Face face, BoxLayer boxes) {
        switch (face) {
            case Face.Still still -> {
                Rectangle place = picture(still.image(), card);
                boxes.paint(gc, theme, sample.key(), place, false);
                still.seconds().ifPresent(seconds -> video(place, seconds));
            }
            case Face.Wave wave -> {
                wave(wave, card);
                length(card, wave.seconds());
            }
            case Face.Words words -> words(words.text(), card);
            case Face.Symbol symbol -> symbol(symbol.icon(), card);
            case Face.Broken broken -> symbol(Icon.WARNING, card);
        }
    }

    /** Draws the whole picture as large as fits; enlarged pixels stay pixels: small images are looked at for them. */
    private Rectangle picture(Image image, Rectangle card) {
        Rectangle size = image.getBounds();
        double scale = Math.min((double) card.width / size.width, (double) card.height / size.height);
        int width = Math.max(1, (int) Math.round(size.width * scale));
        int height = Math.max(1, (int) Math.round(size.height * scale));
        Rectangle place =
                new Rectangle(card.x + (card.width - width) / 2, card.y + (card.height - height) / 2, width, height);
        gc.setInterpolation(scale > 2 ? SWT.NONE : SWT.LOW);
        gc.drawImage(image, 0, 0, size.width, size.height, place.x, place.y, width, height);
        return place;
    }

    private void video(Rectangle place, double seconds) {
        int x = place.x + place.width / 2;
        int y = place.y + place.height / 2;
        gc.setBackground(LatheTheme.color(0x000000));
        gc.setAlpha(150);
        gc.fillOval(x - 14, y - 14, 28, 28);
        gc.setAlpha(255);
        gc.setBackground(LatheTheme.color(0xFFFFFF));
        gc.fillPolygon(new int[] {x - 4, y - 7, x - 4, y + 7, x + 8, y});
        length(place, seconds);
    }

    private void length(Rectangle place, double seconds) {
        String text = Words.duration(Duration.ofMillis(Math.round(seconds * 1000)));
        Point size = gc.textExtent(text);
        int x = place.x + place.width - size.x - PADDING;
        int y = place.y + place.height - size.y - 2;
        gc.setBackground(theme.background());
        gc.setAlpha(200);
        gc.fillRoundRectangle(x - 3, y, size.x + 6, size.y, ROUND, ROUND);
        gc.setAlpha(255);
        gc.setForeground(theme.text());
        gc.drawText(text, x, y, true);
    }

    private void wave(Face.Wave wave, Rectangle card) {
        gc.setForeground(theme.accent());
        gc.setLineWidth(1);
        WavePainter.paint(
                gc, wave.lows(), wave.highs(), new Rectangle(card.x + 4, card.y + 4, card.width - 8, card.height - 8));
    }

    private void words(String text, Rectangle card) {
        TextLayout layout = new TextLayout(owner.getDisplay());
        try {
            layout.setFont(owner.getFont());
            layout.setText(text);
            layout.setWidth(card.width - 2 * PADDING);
            gc.setClipping(card.x + PADDING, card.y + PADDING, card.width - 2 * PADDING, card.height - 2 * PADDING);
            gc.setForeground(theme.text());
            layout.draw(gc, card.x + PADDING, card.y + PADDING);
        } finally {
            gc.setClipping((Rectangle) null);
            layout.dispose();
        }
    }

    private void symbol(Icon icon, Rectangle card) {
        Image image = Icons.get(owner, icon, Icon.LARGE);
        gc.drawImage(image, card.x + (card.width - Icon.LARGE) / 2, card.y + (card.height - Icon.LARGE) / 2);
    }

    /** A corner in the colour of what was done; the caption's words are not enough to be found in a thousand cards. */
    private void mark(Rectangle card, Sample.State state) {
        Color color = switch (state) {
            case ADDED -> theme.ok();
            case REMOVED -> theme.error();
            default -> theme.warn();
        };
        int x = card.x + card.width;
        gc.setBackground(color);
        gc.fillPolygon(new int[] {x - 18, card.y, x, card.y, x, card.y + 18});
        if (state == Sample.State.REMOVED) {
            gc.setForeground(color);
            gc.setLineWidth(2);
            gc.drawLine(card.x, card.y + card.height, x, card.y);
        }
    }

    private void frame(Rectangle card, Color color, int width) {
        gc.setForeground(color);
        gc.setLineWidth(width);
        gc.drawRoundRectangle(card.x - 2, card.y - 2, card.width + 3, card.height + 3, ROUND + 2, ROUND + 2);
    }

    private void caption(Rectangle bounds, String text, boolean selected) {
        gc.setForeground(selected ? theme.text() : theme.pale());
        Point size = gc.textExtent(text);
        int y = bounds.y + bounds.height - captionHeight + 2;
        gc.setClipping(bounds.x, y, bounds.width, captionHeight);
        gc.drawText(text, bounds.x + Math.max(0, (bounds.width - size.x) / 2), y, true);
        gc.setClipping((Rectangle) null);
    }
}
