package org.lathe.workbench.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The settings of Lathe itself. */
public final class LathePreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public LathePreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
    }

    @Override
    protected void createFieldEditors() {
        addField(new ComboFieldEditor(
                Preferences.THEME,
                Messages.theme,
                new String[][] {
                    {Messages.theme_system, Look.SYSTEM.key()},
                    {Messages.theme_light, Look.LIGHT.key()},
                    {Messages.theme_dark, Look.DARK.key()}
                },
                getFieldEditorParent()));
        IntegerFieldEditor smoothing =
                new IntegerFieldEditor(Preferences.SMOOTHING, Messages.smoothing, getFieldEditorParent(), 3);
        smoothing.setValidRange(0, 99);
        addField(smoothing);
    }

    @Override
    public boolean performOk() {
        boolean done = super.performOk();
        Look.chosen().apply();
        return done;
    }
}
