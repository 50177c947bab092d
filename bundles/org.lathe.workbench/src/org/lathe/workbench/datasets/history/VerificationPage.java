package org.lathe.workbench.datasets.history;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lathe.core.dataset.Verification;
import org.lathe.core.text.Words;
import org.lathe.ui.EmptyState;
import org.lathe.ui.Icon;
import org.lathe.ui.InfoBar;
import org.lathe.workbench.datasets.RowsPage;
import org.lathe.workbench.shell.WidgetKey;

/** What a check of every byte of a version found: all is well, or which samples are hurt. */
public final class VerificationPage extends Composite {
    private final Control body;

    public VerificationPage(Composite parent, Verification found) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        InfoBar bar = new InfoBar(this, 1);
        if (found.ok()) {
            body = new EmptyState(this, Icon.OK, sentence(found));
        } else {
            body = new Hurt(this, found.damage());
            bar.show(Icon.FAILED, sentence(found));
        }
        WidgetKey.set(body, "verification");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    }

    /** The outcome in one sentence. */
    static String sentence(Verification found) {
        String read = Words.count(found.objects(), Messages.object, Messages.objects);
        return found.ok()
                ? Messages.bind(Messages.verified, read, Words.bytes(found.bytes()))
                : Messages.bind(
                        Messages.verified_damage,
                        Words.count(found.damage().size(), Messages.file, Messages.files),
                        read);
    }

    @Override
    public boolean setFocus() {
        return body.setFocus();
    }

    private static final class Hurt extends RowsPage {
        Hurt(Composite parent, List<Verification.Damage> damage) {
            super(parent);
            column(Messages.path, 380, SWT.LEAD);
            column(Messages.fault, 260, SWT.LEAD);
            column(Messages.object_id, 480, SWT.LEAD);
            show(damage.stream()
                    .map(d -> List.of(
                            d.path(),
                            d.fault() == Verification.Fault.MISSING ? Messages.missing : Messages.damaged,
                            d.oid()))
                    .toList());
        }
    }
}
