package org.lathe.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jgit.lib.Repository;
import org.lathe.core.Workspace;

/** Imports a folder in a process of its own, so that it can be killed or meet another. */
final class Child {
    private Child() {}

    /** Arguments: the lab's folder, the project, the dataset, the folder to import. */
    public static void main(String[] arguments) throws IOException, CoreException {
        Lab lab = new Lab(Path.of(arguments[0]));
        lab.datasets.list(arguments[1]); // all classes are loaded before the work begins
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        int version = lab.importFolder(arguments[1], arguments[2], arguments[3]).version();
        System.out.println("version " + version);
    }

    /** Starts a process that waits until a byte is sent to it. */
    static Process start(Lab lab, String project, String dataset, String folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath(),
                Child.class.getName(),
                lab.root.toString(),
                project,
                dataset,
                folder));
        Process process = new ProcessBuilder(command)
                .redirectError(
                        lab.root.resolve("child-" + System.nanoTime() + ".txt").toFile())
                .start();
        if (!process.inputReader().readLine().equals("ready")) {
            throw new IOException("the child did not start");
        }
        return process;
    }

    /** What all children of a lab said of their failures. */
    static String said(Lab lab) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(lab.root, "child-*.txt")) {
            StringBuilder said = new StringBuilder();
            for (Path file : files) {
                said.append(Files.readString(file));
            }
            return said.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a waiting process begin. */
    static void begin(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** The jars and folders of the classes we need, also inside OSGi, where the system's class path has none of them. */
    private static String classPath() throws IOException {
        Set<String> places = new LinkedHashSet<>();
        Map<Class<?>, List<String>> needed = Map.of(
                Child.class, List.of("org.lathe.store.GitDatasetStore"),
                Workspace.class, List.of("com.google.gson.Gson"),
                CoreException.class, List.of("org.osgi.framework.Bundle"),
                Repository.class, List.of("org.slf4j.Logger", "com.googlecode.javaewah.EWAHCompressedBitmap"));
        for (Map.Entry<Class<?>, List<String>> entry : needed.entrySet()) {
            places.addAll(places(entry.getKey()));
            for (String name : entry.getValue()) {
                try {
                    places.addAll(
                            places(Class.forName(name, false, entry.getKey().getClassLoader())));
                } catch (ClassNotFoundException e) {
                    throw new IOException(name + " is not on the class path", e);
                }
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static List<String> places(Class<?> type) throws IOException {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path classes = place.resolve("target").resolve("classes");
            return Files.isDirectory(classes) ? List.of(classes.toString()) : List.of(place.toString());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
