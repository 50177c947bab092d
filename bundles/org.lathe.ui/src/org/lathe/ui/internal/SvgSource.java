package org.lathe.ui.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A URL whose content is an SVG file's text, rewritten as it is read: so that one file serves every size and look. */
final class SvgSource extends URLStreamHandler {
    private final URL file;
    private final UnaryOperator<String> rewrite;

    private SvgSource(URL file, UnaryOperator<String> rewrite) {
        this.file = file;
        this.rewrite = rewrite;
    }

    static URL of(URL file, UnaryOperator<String> rewrite) {
        try {
            String name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
            return URL.of(URI.create("lathe-icon:/" + name), new SvgSource(file, rewrite));
        } catch (IOException e) {
            throw new IllegalStateException("No URL could be made for " + file, e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
            @Override
            public void connect() {
                // the content is read when it is asked for
            }

            @Override
            public InputStream getInputStream() throws IOException {
                try (InputStream in = file.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return new ByteArrayInputStream(rewrite.apply(text).getBytes(StandardCharsets.UTF_8));
                }
            }
        };
    }
}
