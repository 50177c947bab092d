package org.lathe.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.lathe.cli.internal.Session;
import org.lathe.cli.internal.Shell;
import org.lathe.cli.internal.output.Output;
import org.lathe.core.model.ModelCheck;
import org.lathe.core.model.ModelInspector;
import org.lathe.core.model.ModelSummary;
import org.lathe.core.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lathe model ...}. */
@Command(name = "model", description = "Look into ONNX files and check them.")
public final class ModelCommands {
    private static final String FILE = "FILE.onnx";

    private final Session session;

    public ModelCommands(Session session) {
        this.session = session;
    }

    private record Checked(boolean valid, List<String> ops, long opset, ModelCheck.Trainable trainable) {}

    @Command(description = "Show what an ONNX file holds.")
    void inspect(@Parameters(paramLabel = FILE, description = "The file.") Path file) throws CoreException {
        ModelSummary model =
                session.get(ModelInspector.class).inspect(file.toAbsolutePath().normalize());
        Output output = session.output();
        if (output.wantsJson()) {
            output.json(model);
            return;
        }
        output.print(model.name().isEmpty() ? file.getFileName().toString() : model.name());
        output.print("Made by     " + (model.producer().isEmpty() ? "not said" : model.producer()));
        output.print("Opset       " + model.opset());
        output.print("Parameters  " + Words.number(model.parameters()) + " in " + Words.bytes(model.bytes()));
        model.inputs().forEach(tensor -> output.print("Input       " + words(tensor)));
        model.outputs().forEach(tensor -> output.print("Output      " + words(tensor)));
        output.print("Operators   "
                + model.nodes().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        model.metadata().forEach((key, value) -> output.print("Says        " + key + " = " + value));
    }

    @Command(description = "Tell whether an ONNX file is valid and can be trained.")
    int check(@Parameters(paramLabel = FILE, description = "The file.") Path file) throws CoreException {
        ModelCheck check =
                session.get(ModelInspector.class).check(file.toAbsolutePath().normalize());
        Output output = session.output();
        if (output.wantsJson()) {
            output.json(new Checked(check.valid(), check.ops(), check.opset(), check.trainable()));
        }
        if (!check.valid()) {
            output.error(check.problem().orElse("'" + file + "' is no valid ONNX model."), null);
            return Shell.FAILED;
        }
        if (!output.wantsJson()) {
            output.print("Valid ONNX, opset " + check.opset() + ", operators " + String.join(", ", check.ops()));
            output.print(
                    check.trainable().yes()
                            ? "It can be trained."
                            : "It cannot be trained, because of "
                                    + String.join(", ", check.trainable().unsupported()) + ".");
        }
        return 0;
    }

    private static String words(ModelSummary.Tensor tensor) {
        return tensor.name() + "  " + tensor.type() + " " + tensor.shape();
    }
}
