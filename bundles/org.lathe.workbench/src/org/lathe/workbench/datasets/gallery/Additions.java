package org.lathe.workbench.datasets.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.lathe.core.Failures;
import org.lathe.core.dataset.Kind;
import org.lathe.ui.FileDrop;
import org.lathe.ui.Icon;
import org.lathe.ui.Jobs;
import org.lathe.workbench.datasets.samples.EditSession;
import org.lathe.workbench.datasets.samples.FileKinds;

/** Files dropped on a gallery become samples of the next version, in the class that is filtered by or asked for. */
final class Additions implements FileDrop.Taker {
    private final GalleryPage page;

    Additions(GalleryPage page) {
        this.page = page;
    }

    @Override
    public Optional<String> describe(List<Path> files) {
        EditSession session = page.session();
        if (!session.isEditable()) {
            return Optional.empty();
        }
        return Optional.of(page.chosenClass()
                .map(label -> Messages.bind(Messages.drop_add_to, label))
                .orElse(Messages.drop_add));
    }

    @Override
    public void take(List<Path> files) {
        Kind kind = page.session().kind();
        Jobs.of(page.getDisplay())
                .task(Messages.adding, monitor -> fitting(files, kind, monitor))
                .then(this::add)
                .failure(page.bar())
                .start();
    }

    /** The files of this kind, also in folders. */
    private static List<Path> fitting(List<Path> dropped, Kind kind, IProgressMonitor monitor) throws CoreException {
        List<Path> fitting = new ArrayList<>();
        for (Path path : dropped) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile)
                        .peek(file -> check(monitor))
                        .filter(file -> kind == Kind.FILES
                                || FileKinds.of(file.getFileName().toString()) == kind)
                        .sorted()
                        .forEach(fitting::add);
            } catch (IOException e) {
                throw Failures.io("'" + path + "' cannot be read", e);
            } catch (java.io.UncheckedIOException e) {
                throw Failures.io("'" + path + "' cannot be read", e.getCause());
            }
        }
        return fitting;
    }

    private static void check(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    private void add(List<Path> files) {
        if (page.isDisposed()) {
            return;
        }
        EditSession session = page.session();
        if (files.isEmpty()) {
            page.bar()
                    .show(
                            Icon.WARNING,
                            Messages.bind(
                                    Messages.nothing_fits,
                                    session.kind().count(0).substring(2)));
            return;
        }
        Optional<String> label = page.chosenClass();
        if (label.isEmpty() && session.isLabelled()) {
            String title = Messages.bind(Messages.add_title, session.kind().count(files.size()));
            label = new LabelDialog(page.getShell(), title, session.classes(), "").ask();
            if (label.isEmpty()) {
                return;
            }
        }
        page.add(files, label.orElse(""));
    }
}
