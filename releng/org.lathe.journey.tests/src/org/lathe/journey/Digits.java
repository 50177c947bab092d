package org.lathe.journey;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;

/** The digits sample in the forms that people drop. */
final class Digits {
    private final List<String> rows;

    private Digits(List<String> rows) {
        this.rows = rows;
    }

    static Digits read(Path csvGz) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(csvGz)), StandardCharsets.US_ASCII))) {
            return new Digits(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the first {@code count} digits as images, one folder a digit. */
    Path images(Path folder, int count) {
        try {
            for (int i = 0; i < count; i++) {
                String[] cells = rows.get(i).split(",");
                BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
                for (int pixel = 0; pixel < 64; pixel++) {
                    int grey = (int) Math.round(Double.parseDouble(cells[pixel]) * 255 / 16);
                    image.getRaster().setSample(pixel % 8, pixel / 8, 0, grey);
                }
                Path digit = folder.resolve(Integer.toString((int) Double.parseDouble(cells[64])));
                Files.createDirectories(digit);
                ImageIO.write(
                        image,
                        "png",
                        digit.resolve("Bild %04d.png".formatted(i)).toFile());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the first {@code count} digits as CSV with a header; the last column {@code ziffer} is the digit. */
    Path table(Path file, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            text.append("p").append(i).append(',');
        }
        text.append("ziffer\n");
        rows.stream().limit(count).forEach(row -> text.append(row).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
