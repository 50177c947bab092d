package org.lathe.ui.internal;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.lathe.ui.Icon;
import org.lathe.ui.LatheTheme;

/** An icon at a size in a look's colours; equal ones share their image. */
public final class IconDescriptor extends ImageDescriptor {
    private final Icon icon;
    private final int size;
    private final Optional<LatheTheme> theme;
    private final ImageDescriptor source;

    private IconDescriptor(Icon icon, int size, Optional<LatheTheme> theme) {
        this.icon = icon;
        this.size = size;
        this.theme = theme;
        this.source = createFromURL(SvgSource.of(Icon.class.getResource("/" + icon.path()), this::rewrite));
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
    private String rewrite(String svg) {
        String sized = svg.replace("width=\"16\" height=\"16\"", "width=\"" + size + "\" height=\"" + size + "\"");
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
        return source.getImageData(zoom);
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
