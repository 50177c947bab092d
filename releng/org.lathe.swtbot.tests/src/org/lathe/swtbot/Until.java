package org.lathe.swtbot;

import java.util.function.BooleanSupplier;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;

/** Waits for something in the window; it is looked at on the UI thread. */
final class Until extends DefaultCondition {
    private final String what;
    private final BooleanSupplier holds;

    /** @param what said when it never comes: "the dataset in the tree" */
    Until(String what, BooleanSupplier holds) {
        this.what = what;
        this.holds = holds;
    }

    @Override
    public boolean test() {
        return UIThreadRunnable.<Boolean>syncExec(holds::getAsBoolean);
    }

    @Override
    public String getFailureMessage() {
        return "Never came: " + what;
    }
}
