package org.lathe.ui.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.lathe.ui.Icon;
import org.lathe.ui.LatheTheme;

/** An icon at a size in a look's colours; equal ones share their image. Its file is rewritten as it is read. */
public final class IconDescriptor extends ImageDescriptor {
    private final Icon icon;
    private final int size;
    private final Optional<LatheTheme> theme;

    private IconDescriptor(Icon icon, int size, Optional<LatheTheme> theme) {
        this.icon = icon;
        this.size = size;
        this.theme = theme;
    }

    /** In the colours of its file. */
    public static ImageDescriptor plain(Icon icon, int size) {
        return new IconDescriptor(icon, size, Optional.empty());
    }

    /** In the colours of a look. */
    public static ImageDescriptor themed(Icon icon, int size, LatheTheme theme) {
        return new IconDescriptor(icon, size, Optional.of(theme));
    }

    /** The files are drawn 24 units wide at 16 pixels, in middle tones with one meaning each. */
    private String rewrite(String svg, int pixels) {
        String sized = svg.replace("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return theme.map(look -> sized.replace("#7a8699", hex(look.pale()))
                        .replace("#4b83e6", hex(look.accent()))
                        .replace("#2f9e63", hex(look.ok()))
                        .replace("#c98a1b", hex(look.warn()))
                        .replace("#e0574f", hex(look.error())))
                .orElse(sized);
    }

    private static String hex(Color color) {
        return String.format("#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
    }

    @Override
    public ImageData getImageData(int zoom) {
        try (InputStream in = Icon.class.getResourceAsStream("/" + icon.path())) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] sized = rewrite(svg, size * zoom / 100).getBytes(StandardCharsets.UTF_8);
            return new ImageData(new ByteArrayInputStream(sized));
        } catch (IOException e) {
            throw new UncheckedIOException("The icon " + icon.path() + " cannot be read", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IconDescriptor d && d.icon == icon && d.size == size && d.theme.equals(theme);
    }

    @Override
    public int hashCode() {
        return Objects.hash(icon, size, theme);
    }
}
