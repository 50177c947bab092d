package org.lathe.workbench.inspector;

/**
 * One row of the inspector.
 *
 * @param heading whether it begins a group
 */
record Fact(String name, String value, boolean heading) {
    static Fact of(String name, String value) {
        return new Fact(name, value, false);
    }

    static Fact heading(String name) {
        return new Fact(name, "", true);
    }
}
