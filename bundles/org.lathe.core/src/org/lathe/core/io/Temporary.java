package org.lathe.core.io;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary names that say who made them, so that what a killed process left can be told from what another process is
 * writing now.
 */
public final class Temporary {
    private static final Duration OLD = Duration.ofDays(1);
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(AtomicFiles.TEMPORARY_PREFIX) + "lathe-([0-9a-f]+)-(\\d+)-.*");

    private Temporary() {}

    /** Makes a folder for this process. */
    public static Path folder(Path parent) throws IOException {
        Files.createDirectories(parent);
        return Files.createDirectory(parent.resolve(AtomicFiles.TEMPORARY_PREFIX + "lathe-" + host() + "-"
                + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    }

    /** Removes what dead processes of this machine left, and anything of the kind that is older than a day. */
    public static void removeStale(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                Matcher name = NAME.matcher(child.getFileName().toString());
                if (name.matches() && (dead(name) || old(child))) {
                    AtomicFiles.deleteTree(child);
                }
            }
        }
    }

    /** The folders of this kind whose makers are still at work, as far as can be told. */
    public static List<Path> inUse(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        List<Path> inUse = new ArrayList<>();
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                Matcher name = NAME.matcher(child.getFileName().toString());
                if (name.matches() && !dead(name) && !old(child)) {
                    inUse.add(child);
                }
            }
        }
        return inUse;
    }

    /** Removes files of a known temporary name that nobody has written to for a day. */
    public static void removeOld(Path parent, Pattern names) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                if (names.matcher(child.getFileName().toString()).matches() && old(child)) {
                    Files.deleteIfExists(child);
                }
            }
        }
    }

    private static boolean dead(Matcher name) {
        return name.group(1).equals(host())
                && ProcessHandle.of(Long.parseLong(name.group(2)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static boolean old(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path)
                    .toInstant()
                    .isBefore(Instant.now().minus(OLD));
        } catch (NoSuchFileException e) {
            return false; // its owner was faster
        }
    }

    private static String host() {
        try {
            return Integer.toHexString(InetAddress.getLocalHost().getHostName().hashCode());
        } catch (UnknownHostException e) {
            return Integer.toHexString(0);
        }
    }
}
