package org.lathe.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.DatasetDescription;
import org.lathe.core.dataset.DatasetScanner;
import org.lathe.core.dataset.Dropped;
import org.lathe.core.dataset.ImportPlan;
import org.lathe.core.dataset.ImportRequest;
import org.lathe.core.dataset.Kind;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Skipped;

/** Takes every {@code .png} of the first folder as an image, whatever it holds; the folder is its label. */
final class FakeScanner implements DatasetScanner {
    @Override
    public Dropped open(List<Path> sources, IProgressMonitor monitor) {
        return Dropped.of(sources);
    }

    @Override
    public ImportPlan scan(
            ImportRequest request, Dropped dropped, Optional<DatasetDescription> previous, IProgressMonitor monitor)
            throws CoreException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        Path root = request.sources().getFirst();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw Failures.io("Nothing can be imported", e);
        }
        Map<String, String> labels = new TreeMap<>();
        files.stream()
                .filter(FakeScanner::image)
                .forEach(file -> labels.put(
                        root.relativize(file).toString(),
                        file.getParent().getFileName().toString()));
        DatasetDescription description = DatasetDescription.ofFiles(
                Kind.IMAGE,
                request.label().orElse(LabelRule.FOLDER),
                List.copyOf(new TreeSet<>(labels.values())),
                labels.size());
        return new ImportPlan(
                description,
                files.stream()
                        .filter(FakeScanner::image)
                        .map(file -> ImportPlan.Source.of(root.relativize(file).toString(), file, 1))
                        .toList(),
                labels,
                labels,
                Map.of(),
                files.stream()
                        .filter(file -> !image(file))
                        .map(file -> new Skipped(root.relativize(file).toString(), "It is no image."))
                        .collect(Collectors.toList()));
    }

    private static boolean image(Path file) {
        return file.toString().endsWith(".png");
    }
}
