package org.lathe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Python that has PyTorch, where one is installed: the distribution's, or the first on the path. */
record Python(String program, String version) {
    /** Debian's own lies behind what else is first on the path. */
    private static final List<String> PROGRAMS = List.of("/usr/bin/python3", "python3");

    /** One thread each, also in the libraries below: OpenBLAS has a pool of its own. */
    static final Map<String, String> ONE_THREAD = Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");

    static Optional<Python> withTorch() {
        return PROGRAMS.stream().map(Python::probe).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Python> probe(String program) {
        if (program.startsWith("/") && !Files.isExecutable(Path.of(program))) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(program, "-c", "import torch; print(torch.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(new Python(program, said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    String peer() {
        return "PyTorch " + version;
    }
}
