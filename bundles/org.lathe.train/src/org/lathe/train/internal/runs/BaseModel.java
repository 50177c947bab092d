package org.lathe.train.internal.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.recipe.Recipe;

/**
 * What a run starts from: a template of its recipe, or a file of the user's.
 *
 * @param template {@code template:NAME}, unless there is a file
 * @param file the ONNX file
 */
record BaseModel(String template, Optional<Path> file) {
    private static final String SCHEME = "template:";

    static BaseModel of(Recipe recipe, Optional<String> model) throws CoreException {
        String text = model.orElse(SCHEME + recipe.templates().getFirst());
        if (text.startsWith(SCHEME)) {
            if (!recipe.templates().contains(text.substring(SCHEME.length()))) {
                throw Failures.of("Recipe '" + recipe.id() + "' has no template '" + text.substring(SCHEME.length())
                        + "'; choose one of " + String.join(", ", recipe.templates()) + ".");
            }
            return new BaseModel(text, Optional.empty());
        }
        return new BaseModel("", Optional.of(path(text)));
    }

    private static Path path(String text) throws CoreException {
        try {
            Path path = Path.of(text).toAbsolutePath();
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw Failures.of("'" + text + "' is neither template:NAME nor the path of an ONNX file.", e);
        }
        throw Failures.of("There is no model file '" + text + "'; give template:NAME or the path of an ONNX file.");
    }

    /** Copies the file, when there is one; returns what the record says of the model. */
    String copyTo(Path target) throws CoreException {
        if (file.isEmpty()) {
            return template;
        }
        try (InputStream in = Files.newInputStream(file.get());
                DigestOutputStream out =
                        new DigestOutputStream(Files.newOutputStream(target), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo((OutputStream) out);
            return "sha256:" + HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw Failures.io("The model '" + file.get() + "' cannot be copied into the run's folder", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
