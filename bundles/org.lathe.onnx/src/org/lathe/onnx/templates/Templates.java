package org.lathe.onnx.templates;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.onnx.templates.internal.MlpTemplate;
import org.lathe.onnx.templates.internal.SmallCnnTemplate;

/** The built-in templates, by the reference that a model field takes: {@code template:mlp}. */
public final class Templates {
    private static final String SCHEME = "template:";
    private static final List<Template> ALL = List.of(new MlpTemplate(), new SmallCnnTemplate());

    private Templates() {}

    public static List<Template> all() {
        return ALL;
    }

    /** Whether a model field's text names a template rather than a file or a registered model. */
    public static boolean isReference(String text) {
        return text.startsWith(SCHEME);
    }

    /**
     * @param reference {@code template:<id>}
     * @throws CoreException when there is no such template
     */
    public static Template of(String reference) throws CoreException {
        String id = isReference(reference) ? reference.substring(SCHEME.length()) : reference;
        return ALL.stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failures.of("There is no template '" + id + "'; choose one of "
                        + String.join(", ", ALL.stream().map(Template::id).toList()) + "."));
    }
}
