package org.lathe.media.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.text.Words;
import org.lathe.media.internal.table.CsvFormat;
import org.lathe.media.internal.table.CsvRows;
import org.lathe.media.internal.table.Numbers;
import org.lathe.media.internal.table.Row;

/**
 * Turns the table of handwritten digits (UCI, "Optical Recognition of Handwritten Digits", E. Alpaydin and C. Kaynak,
 * 1998, CC BY 4.0) into images: 64 columns of grey levels 0..16, row by row from the top left, and the digit.
 */
public final class DigitsSample {
    private static final int SIDE = 8;
    private static final int LEVELS = 16;

    private DigitsSample() {}

    /**
     * Writes 8 x 8 grey PNG files {@code <digit>/0001.png}, counted for each digit in the table's order; the same bytes on
     * every system.
     *
     * @param csv the table without header, as text or packed with gzip
     * @param folder is made when it does not exist
     * @return how many images
     * @throws CoreException when the table is another one, or the folder cannot be written
     */
    public static int write(Path csv, Path folder) throws CoreException {
        Map<String, Integer> counts = new HashMap<>();
        CsvFormat format = CsvFormat.COMMA;
        Numbers numbers = format.numbers();
        try (CsvRows rows = CsvRows.open(csv, csv.getFileName().toString(), format)) {
            while (rows.next()) {
                Row row = rows.row();
                byte[] pixels = pixels(row, numbers);
                String digit = row.text(SIDE * SIDE);
                Path target =
                        folder.resolve(digit).resolve(String.format("%04d.png", counts.merge(digit, 1, Integer::sum)));
                Files.createDirectories(target.getParent());
                Files.write(target, StoredPng.grey(SIDE, SIDE, pixels));
            }
        } catch (IOException e) {
            throw Failures.io("The digits cannot be written to '" + folder + "'", e);
        }
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static byte[] pixels(Row row, Numbers numbers) throws CoreException {
        if (row.size() != SIDE * SIDE + 1 || !row.text(SIDE * SIDE).matches("\\d")) {
            throw notDigits(row);
        }
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            if (!row.isNumber(i, numbers) || !(numbers.value() >= 0 && numbers.value() <= LEVELS)) {
                throw notDigits(row);
            }
            pixels[i] = (byte) Math.round(numbers.value() * 255 / LEVELS);
        }
        return pixels;
    }

    private static CoreException notDigits(Row row) {
        return Failures.of(
                "Line " + Words.number(row.line()) + " is no digit of 64 grey levels from 0 to 16 and its number.");
    }
}
