package org.lathe.cli.internal.command;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A dataset as it is named on the command line, {@code PROJECT/DATASET[@vN]}.
 *
 * @param project the project's name
 * @param dataset the dataset's name
 * @param version {@code vN}, absent for the newest
 */
record DatasetReference(String project, String dataset, Optional<String> version) {

    /** {@code DATASET[@vN]}, as the store resolves it. */
    String inProject() {
        return dataset + version.map(v -> "@" + v).orElse("");
    }

    /** The same dataset's version of a number that is written {@code vN} or {@code N}. */
    DatasetReference at(String number) {
        return new DatasetReference(project, dataset, Optional.of(number.startsWith("v") ? number : "v" + number));
    }

    /** Reads the form with or without a version. */
    static final class Reader implements ITypeConverter<DatasetReference> {
        @Override
        public DatasetReference convert(String text) {
            int slash = text.indexOf('/');
            int at = text.lastIndexOf('@');
            String project = slash < 0 ? "" : text.substring(0, slash);
            String dataset = text.substring(slash + 1, at > slash ? at : text.length());
            String version = at > slash ? text.substring(at + 1) : "";
            if (project.isEmpty() || dataset.isEmpty() || at > slash && !version.matches("v?\\d{1,9}")) {
                throw new TypeConversionException(
                        "'" + text + "' names no dataset: write PROJECT/DATASET or PROJECT/DATASET@vN");
            }
            DatasetReference newest = new DatasetReference(project, dataset, Optional.empty());
            return version.isEmpty() ? newest : newest.at(version);
        }
    }
}
