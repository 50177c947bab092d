package org.lathe.cli.internal.command;

import org.eclipse.core.runtime.CoreException;
import org.lathe.core.dataset.LabelRule;
import org.lathe.core.dataset.Split;
import org.lathe.core.dataset.SplitRatios;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads option values by the domain's own rules; what they refuse is wrong usage, in their words. */
final class Converters {
    private Converters() {}

    static final class Label implements ITypeConverter<LabelRule> {
        @Override
        public LabelRule convert(String text) {
            try {
                return LabelRule.parse(text);
            } catch (CoreException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class OneSplit implements ITypeConverter<Split> {
        @Override
        public Split convert(String text) {
            return Split.of(text)
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is no split: write train, validation or test"));
        }
    }

    static final class Splits implements ITypeConverter<SplitRatios> {
        @Override
        public SplitRatios convert(String text) {
            try {
                return SplitRatios.parse(text);
            } catch (CoreException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
