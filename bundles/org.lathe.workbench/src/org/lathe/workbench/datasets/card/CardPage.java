package org.lathe.workbench.datasets.card;

import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lathe.core.card.Card;
import org.lathe.core.dataset.DatasetStore;
import org.lathe.ui.Coalescer;
import org.lathe.ui.ErrorReporter;
import org.lathe.ui.Jobs;
import org.lathe.ui.text.MarkdownView;
import org.lathe.workbench.model.Services;
import org.lathe.workbench.shell.WidgetKey;

/** A dataset's card: its fields as a form or the whole as text, and beside it how it reads. UI thread only. */
public final class CardPage extends Composite {
    private final String project;
    private final String dataset;
    private final Runnable dirtyListener;
    private final CTabFolder tabs;
    private final CardForm form;
    private final StyledText source;
    private final MarkdownView preview;
    private final Coalescer rendering;
    private Card card = Card.parse("");
    private String saved = "";
    private boolean filling;

    /** @param dirtyListener called when there is something to save, or no more */
    public CardPage(Composite parent, String project, String dataset, Runnable dirtyListener) {
        super(parent, SWT.NONE);
        this.project = project;
        this.dataset = dataset;
        this.dirtyListener = dirtyListener;
        setLayout(new FillLayout());
        SashForm sash = new SashForm(this, SWT.HORIZONTAL);
        tabs = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
        ScrolledComposite scroll = new ScrolledComposite(tabs, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        form = new CardForm(scroll, this::changed);
        scroll.setContent(form);
        scroll.setMinHeight(form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        tab(Messages.form).setControl(scroll);
        source = new StyledText(tabs, SWT.V_SCROLL | SWT.WRAP);
        source.setFont(JFaceResources.getTextFont());
        source.setMargins(8, 8, 8, 8);
        source.addListener(SWT.Modify, e -> {
            if (!filling) {
                changed(Card.parse(source.getText()));
            }
        });
        WidgetKey.set(source, "source");
        tab(Messages.source).setControl(source);
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, e -> fill());
        preview = new MarkdownView(sash);
        WidgetKey.set(preview, "preview");
        sash.setWeights(1, 1);
        rendering = new Coalescer(this, this::render);
        Jobs.of(getDisplay())
                .quiet(
                        Messages.reading,
                        monitor -> Services.get(DatasetStore.class).card(project, dataset))
                .then(this::read)
                .start();
    }

    private CTabItem tab(String title) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        return item;
    }

    private void read(String text) {
        if (!isDisposed() && !isDirty()) {
            saved = text;
            card = Card.parse(text);
            fill();
            rendering.request();
        }
    }

    private void fill() {
        filling = true;
        form.show(card);
        if (!source.getText().equals(card.text())) {
            source.setText(card.text());
        }
        filling = false;
    }

    private void changed(Card next) {
        boolean before = isDirty();
        card = next;
        if (isDirty() != before) {
            dirtyListener.run();
        }
        rendering.request();
    }

    private void render() {
        String title = card.matter().get("title");
        String description = card.matter().get("description");
        String license = card.matter().get("license");
        String keywords = String.join(", ", card.matter().list("keywords"));
        boolean titled = title.isEmpty() || card.body().stripLeading().startsWith("# ");
        preview.show((titled ? "" : "# " + title + "\n\n")
                + (description.isEmpty() ? "" : description + "\n\n")
                + (license.isEmpty() ? "" : "**" + Messages.license + "** " + license + "  \n")
                + (keywords.isEmpty() ? "" : "**" + Messages.keywords + "** " + keywords + "\n\n")
                + (title.isEmpty() && card.body().isBlank() ? Messages.empty : card.body()));
    }

    public boolean isDirty() {
        return !card.text().equals(saved);
    }

    /** Writes the card in the background. */
    public void save(ErrorReporter failed) {
        String text = card.text();
        Jobs.of(getDisplay())
                .task(Messages.bind(Messages.saving, dataset), monitor -> {
                    Services.get(DatasetStore.class).writeCard(project, dataset, text);
                    return text;
                })
                .then(written -> {
                    saved = written;
                    dirtyListener.run();
                })
                .failure(failed)
                .start();
    }

    /** Asks whether to save, and does: a card is small. @return whether the page may close */
    public boolean saveBeforeClosing() {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                getShell(),
                Messages.closing_title,
                Messages.bind(Messages.closing, dataset),
                SWT.SHEET,
                Messages.save,
                Messages.discard,
                IDialogConstants.CANCEL_LABEL);
        if (answer == 0) {
            Optional<String> problem = write();
            problem.ifPresent(text -> MessageDialog.openError(getShell(), Messages.closing_title, text));
            return problem.isEmpty();
        }
        return answer == 1;
    }

    private Optional<String> write() {
        try {
            Services.get(DatasetStore.class).writeCard(project, dataset, card.text());
            saved = card.text();
            return Optional.empty();
        } catch (CoreException e) {
            return Optional.of(e.getStatus().getMessage());
        }
    }

    @Override
    public boolean setFocus() {
        return tabs.getSelectionIndex() == 0 ? form.setFocus() : source.setFocus();
    }
}
