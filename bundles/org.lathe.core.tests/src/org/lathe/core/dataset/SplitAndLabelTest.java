package org.lathe.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitAndLabelTest {
    @Test
    void sharesAreReadAndWrittenAlike() throws CoreException {
        SplitRatios shares = SplitRatios.parse("train=0.7, val=0.2,test=0.1");
        assertEquals(new SplitRatios(0.7, 0.2, 0.1), shares);
        assertEquals(shares, SplitRatios.parse(shares.toString()));
        assertEquals(new SplitRatios(1, 0, 0), SplitRatios.parse("train=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "train",
                "train=0.5",
                "train=2",
                "train=0.5,test=0.4",
                "validation=1",
                "train=x",
                "train=NaN,test=1",
                "a=1"
            })
    void whatIsNoSplitIsRefused(String text) {
        assertThrows(CoreException.class, () -> SplitRatios.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "none", "column:a:b", "file:labels.csv"})
    void labelRulesAreReadAndWrittenAlike(String text) throws CoreException {
        assertEquals(text, LabelRule.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "column", "column:", "file:", "Folder", "x"})
    void whatIsNoLabelRuleIsRefused(String text) {
        assertThrows(CoreException.class, () -> LabelRule.parse(text));
    }
}
