package org.lathe.media.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.core.runtime.CoreException;
import org.lathe.core.Failures;
import org.lathe.core.sample.SampleData;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The samples in this bundle. {@code digits.csv.gz} is "Optical Recognition of Handwritten Digits" by E. Alpaydin and
 * C. Kaynak, UCI Machine Learning Repository, 1998, CC BY 4.0: 1,797 rows of 64 grey levels 0 to 16 and the digit.
 */
@Component
public final class ShippedSamples implements SampleData {
    @Activate
    public ShippedSamples() {}

    @Override
    public void digits(Path folder) throws CoreException {
        try (InputStream in = ShippedSamples.class.getResourceAsStream("digits.csv.gz")) {
            Path csv = Files.createTempFile("lathe-digits-", ".csv.gz");
            try {
                Files.copy(in, csv, StandardCopyOption.REPLACE_EXISTING);
                DigitsSample.write(csv, folder);
            } finally {
                Files.deleteIfExists(csv);
            }
        } catch (IOException e) {
            throw Failures.io("The digits sample cannot be unpacked", e);
        }
    }
}
