package org.lathe.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives are imported by the product as the folders that they were made from. */
class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void aTarAndAZipOfTheSameFolderAreTheSameDataset() throws Exception {
        Lathe lathe = Lathe.in(folder.resolve("work"));
        lathe.ok("project", "create", "p");
        for (String name : List.of("cats/1.txt", "cats/2.txt", "dogs/1.txt", "dogs/2.txt")) {
            Path file = folder.resolve("pets").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "about " + name);
        }
        Path tar = folder.resolve("pets.tar.gz");
        assertEquals(
                0,
                new ProcessBuilder("tar", "czf", tar.toString(), "-C", folder.toString(), "pets")
                        .inheritIO()
                        .start()
                        .waitFor());
        JsonObject first = lathe.ok("dataset", "import", "p/pets", tar.toString(), "--json")
                .object();
        assertEquals(4, first.get("samples").getAsInt());
        assertEquals(1, first.get("version").getAsInt());
        JsonObject second = lathe.ok("dataset", "import", "p/pets", zip().toString(), "--json")
                .object();
        assertEquals(1, second.get("version").getAsInt(), "nothing changed");
        assertEquals(first.get("tree"), second.get("tree"));
        assertEquals(1, second.get("skipped").getAsJsonArray().size());
        assertTrue(second.toString().contains("leads out of the archive"), second::toString);
        try (Stream<Path> left = Files.list(folder.resolve("work/projects"))) {
            assertEquals(List.of(folder.resolve("work/projects/p.git")), left.toList());
        }
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("pets.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("cats/1.txt", "cats/2.txt", "dogs/1.txt", "dogs/2.txt")) {
                zip.putNextEntry(new ZipEntry("pets/" + name));
                Files.copy(folder.resolve("pets").resolve(name), zip);
            }
            zip.putNextEntry(new ZipEntry("../escaped.txt"));
            zip.write('x');
        }
        return file;
    }
}
